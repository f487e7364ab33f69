import { type AimLore, oneOf } from '../aim-lore.ts';

/** How Spanish words what is aimed at without saying who does it. */
export const spanishAims: AimLore = {
  isAim: oneOf('objetivo objetivos meta metas hito hitos ambición ambiciones finalidad'),
  isChange: oneOf(
    `reducción reducciones disminución aumento incremento duplicación triplicación supresión eliminación erradicación
    abolición cierre ampliación neutralidad restauración electrificación despliegue instalación introducción
    finalización digitalización descarbonización fin prohibición cobertura acceso conexión construcción protección
    reforestación rehabilitación sustitución transición consecución abandono implantación`,
  ),
  postposed: true,
  isLevel: oneOf('cero'),
  isPredicate: oneOf(
    `puede pueden podría podrían exige exigen requiere requieren necesita necesitan supone suponen significa significan implica implican sigue
    siguen depende dependen contribuye contribuyen permite permiten muestra muestran conlleva conllevan cuesta cuestan
    crea crean da dan hace hacen toma toman viene vienen parece parecen constituye constituyen representa representan
    comienza comienzan empezó comenzó pasa resulta resultan refleja`,
  ),
  isReaching: oneOf(
    `bajar disminuir aumentar crecer alcanzar llegar pasar cesar terminar finalizar caer bajará bajarán disminuirá
    disminuirán aumentará aumentarán alcanzará alcanzarán llegará llegarán pasará pasarán cesará cesarán terminará
    terminarán finalizará finalizarán caerá caerán ascenderá ascenderán`,
  ),
  isSteered: oneOf(
    `venta ventas uso utilización contribución contribuciones apoyo gasto gastos proporción cuota número emisiones emisión
    residuos producción consumo importaciones exportaciones capacidad financiación presupuesto inversiones subvenciones
    extracción ayuda porcentaje`,
  ),
  isReached: oneOf(
    `neutra neutro neutras neutros neutral neutrales reciclable reciclables reutilizable reutilizables renovable renovables
    eléctrico eléctricos eléctrica eléctricas accesible accesibles operativo operativa operativos sostenible sostenibles
    verde verdes protegida protegido protegidas`,
  ),
  isPresent: oneOf('es son está están tiene tienen'),
  comparing:
    /(?:(?:con )?respecto (?:a|al|a los)|en comparación con|comparad[oa]s? con|frente a|en relación con|desde|sobre|niveles? (?:de|del))(?: (?:la|los|las|el|niveles?|año|de|del|en))*\s*$/iu,
};
