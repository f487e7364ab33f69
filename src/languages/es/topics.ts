import type { TopicLore } from '../topic-lore.ts';

/** The Spanish words that give the topics of digital diplomacy. */
export const spanishTopics: TopicLore = {
  'digital-diplomacy':
    'diplomacia digital, ciberdiplomacia*, diplomacia tecnológica, embajador* tecnológico*, embajador* digital*, asociación* digital*, diálogo* digital*, ciberdiálogo*',
  'technology-companies':
    'empresa* tecnológica*, gigante* tecnológico*, sector tecnológico, industria tecnológica, diligencia debida, conducta empresarial responsable, empresas y derechos humanos',
  'multi-stakeholder-cooperation':
    'múltiples partes interesadas, multipartito*, multipartita*, asociación* público-privada*, asociaciones público-privadas',
  'internet-governance': 'gobernanza de internet, IGF, ICANN, CMSI, nombre* de dominio',
  'global-digital-governance':
    'pacto digital mundial, pacto digital global, cooperación digital, gobernanza digital, gobernanza de las tecnologías digitales',
  'international-law-in-cyberspace':
    'derecho internacional, comportamiento responsable, conducta responsable de los estados, medidas de fomento de la confianza, cibernormas*',
  'platform-regulation':
    'plataforma* en línea, plataforma* digital*, redes sociales, medios sociales, moderación de contenido*, algoritm*, servicios digitales, motor* de búsqueda, buscadores',
  'artificial-intelligence':
    'inteligencia artificial, IA, aprendizaje automático, modelos de lenguaje, decisiones automatizadas, IA generativa',
  'emerging-technologies':
    'tecnología* emergente*, nuevas tecnologías, tecnología* disruptiva*, cuántic*, tecnología* cuántica*, biotecnolog*, cadena de bloques, internet de las cosas, neurotecnolog*, tecnología* crítica*',
  'technical-standards':
    'normalización*, estandarización*, norma* técnica*, normas internacionales para*, norma* abierta*, estándar* abierto*, estándares técnicos, interoperabilidad*',
  'data-governance':
    'flujo* de datos, intercambio de datos, datos abiertos, gobernanza de datos, gobernanza de los datos, economía de los datos, transferencia* de datos, código abierto',
  'digital-government':
    'administración digital, gobierno digital, administración electrónica, gobierno electrónico, identidad* digital*, bienes públicos digitales, infraestructura* pública* digital*, servicios públicos digitales',
  'human-rights-online': 'derechos humanos, derechos fundamentales, libertades fundamentales, derechos digitales',
  'freedom-of-expression':
    'libertad de expresión, libertad de opinión, libertad de prensa, libertad de información, libertad de los medios*, medios independientes, medios de comunicación independientes, medios libres, pluralismo de los medios*, acceso a la información, censura*',
  'defenders-and-journalists':
    'defensor* de los derechos humanos, defensores de derechos humanos, periodist*, trabajadores de los medios, denunciante*',
  'privacy-and-surveillance':
    'vigilancia masiva, tecnología* de vigilancia, programas espía, software espía, reconocimiento facial, biométric*, privacidad, intimidad, protección de datos, protección de los datos*, datos personales, cifrado*',
  'internet-freedom':
    'libertad en internet, libertad de internet, internet abierta y libre, internet libre y abierta, internet abierto y libre, internet libre, internet abierta, cortes de internet, corte de internet, apagón* de internet, neutralidad de la red',
  'child-safety-online':
    'niños en línea, menores en línea, seguridad de los niños*, abuso* sexual* de menores, abuso sexual infantil, verificación de la edad, protección de los menores, protección de menores',
  disinformation:
    'desinformación*, información errónea, manipulación de información, manipulación de la información, noticias falsas, verificación de datos, verificación de hechos, campaña* de influencia, operaciones de influencia, propaganda, ultrafalso*',
  'online-hate-and-violence':
    'discurso* de odio, incitación al odio, odio en línea, acoso en línea, violencia en línea, violencia digital, ciberacoso*, extremismo violento, contenidos terroristas, radicaliza*, contenido* ilícito*, contenido* nocivo*',
  'democracy-and-elections': 'democracia*, democrátic*, elecciones, electoral*, estado de derecho',
  'civic-space': 'sociedad civil, espacio cívico, libertad de reunión, libertad de asociación, participación ciudadana',
  'gender-equality': 'igualdad de género, género, mujer*, niñas',
  cybersecurity:
    'ciberseguridad*, seguridad de la información, seguridad de las redes, ciberresiliencia*, ciberdefensa*, ciberincidente*, incidentes de ciberseguridad, ciberamenaza*, CSIRT*, CERT*, vulnerabilidades',
  'malicious-cyber-activities':
    'ciberataque*, ataques informáticos, ciberoperacion*, actividades informáticas malintencionadas, ciberactividades, ciberespionaje*, programas de secuestro, ransomware*, programas maliciosos',
  cybercrime:
    'ciberdelincuencia*, ciberdelito*, delitos informáticos, delincuencia informática, pruebas electrónicas, fraude en línea, robo de identidad, usurpación de identidad',
  'critical-infrastructure':
    'infraestructura* crítica*, entidades críticas, cable* submarino*, servicios esenciales, seguridad del suministro',
  'hybrid-threats':
    'amenaza* híbrida*, ataque* híbrido*, campaña* híbrida*, guerra híbrida, injerencia extranjera, injerencias extranjeras, sabotaje*',
  'cyber-capacity-building':
    'desarrollo de capacidades, creación de capacidad*, fortalecimiento de capacidades, fortalecimiento de las capacidades, desarrollar capacidades*, capacidades cibernéticas, asistencia técnica',
  'military-technology':
    'armas autónomas, uso militar, tecnología* militar*, drones*, desarme*, control de armamento*, control de armas, no proliferación, espacio ultraterrestre',
  connectivity:
    'conectividad*, banda ancha, 5G*, 6G*, infraestructura* digital*, redes móviles, telecomunicacion*, centros de datos, acceso a internet, computación en la nube, satélite*, fibra óptica',
  'digital-economy':
    'economía digital, comercio digital, comercio electrónico, acuerdo* comercial*, mercado único digital, fiscalidad*, impuesto* digital*, tecnofinanz*',
  innovation: 'innovación*, innovaciones, investigación, emprendimiento*, emprendedor*, empresas emergentes',
  'digital-transformation':
    'transformación digital, transición digital, digitalización*, tecnologías digitales, soluciones digitales',
  'green-technology':
    'clima, climátic*, cambio climático, transición ecológica, transición verde, tecnologías verdes, tecnologías limpias, residuos electrónicos, eficiencia energética, biodiversidad',
  'economic-security':
    'control* de las exportaciones, control* de exportaciones, doble uso, soberanía*, autonomía estratégica, seguridad económica, semiconductor*, cadena* de suministro, dependencias, materias primas',
  'digital-divide': 'brecha* digital*, inclusión digital, exclusión digital, accesibilidad*',
  'digital-skills':
    'competencia* digital*, capacidades digitales, alfabetización digital, alfabetización mediática*, educación, formación, aprendizaje en línea',
  'digital-development':
    'cooperación al desarrollo, cooperación para el desarrollo, ayuda al desarrollo, asistencia para el desarrollo, desarrollo sostenible, países en desarrollo, Global Gateway, transferencia de tecnología*',
  'humanitarian-and-peace':
    'humanitari*, mantenimiento de la paz, consolidación de la paz, prevención de conflictos, mediación, refugiad*, conflicto* armado*, alto el fuego, paz y seguridad, desplazados',
};
