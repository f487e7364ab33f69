/**
 * Words for the form that the law gives an organisation, without the points and strokes that they are written with.
 * Several words in one form stand in their order.
 */
const FORMS = `
  inc; incorporated; corp; corporation; co; company; co ltd; company limited; ltd; limited; llc; llp; lp; plc; pllc; pbc;
  pvt ltd; private limited; pvt; pte ltd; pte; pty ltd; pty; proprietary limited; public limited company; cic;
  as; aps; ks; amba; fmba; smba; ivs; p s; a s; i s; k s;
  ab; hb; asa; ans; oy; oyj; ry; ehf; hf; ohf; sf;
  gmbh; ggmbh; gmbh co kg; gmbh und co kg; gmbh and co kg; ag; ag co kgaa; kg; kgaa; ohg; gbr; ug; ev; e v; eg; se; sce;
  sa; sas; sasu; sarl; sarlu; eurl; snc; sci; scop; scic; asbl; aisbl; vzw; ivzw; gie; gip; loi 1901; scrl; sprl; srl; bvba; cvba;
  bv; nv; cv; vof;
  spa; s p a; srls; sapa; scarl; onlus; 
  sl; slu; slp; sau; sad; scl; sc; sa de cv; sapi de cv; s de rl de cv; s de rl; sab de cv; ac; a c; iap; eirl;
  ltda; limitada; lda; unipessoal lda; eireli; sgps;
  sp z o o; sp zoo; spzoo; sp z oo; sp j; sp k; ska; psa;
  sro; s r o; spol s r o; spol sro; vos; z s; ops; o p s;
  doo; d o o; dd; d d; jdoo; ad; ead; ood; eood; dooel;
  kft; zrt; nyrt; kkt; nonprofit kft;
  uab; vsi; sia; ou; mtu;
  ooo; oao; zao; pao; tov; too; tzov;
  ae; ike; epe; a e; i k e;
  sti; ltd sti; anonim sirketi;
  kk; gk; kabushiki kaisha; godo kaisha; sdn bhd; bhd; tbk; jsc; ojsc; cjsc; pjsc; fzco; fze; fz llc; wll; saog; saoc;
`;

/** Legal forms as lists of words, the longest first. */
export const LEGAL_FORMS: readonly (readonly string[])[] = [
  ...new Set(
    FORMS.split(';')
      .map((form) => form.trim())
      .filter(Boolean),
  ),
]
  .map((form) => form.split(' '))
  .sort((one, other) => other.length - one.length);

/** Legal forms that stand before the name, in the countries where they do: "SC Nordlys SRL", "UAB Pušis", "PT Samudra". */
export const LEADING_FORMS: ReadonlySet<string> = new Set(['sc', 'uab', 'sia', 'pt', 'ooo', 'zao', 'oao', 'too']);

/** Words that tell nothing of whom a name means: articles, and words that only join others. */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  `the a an of and for in to on at by with de la le les l el los las del da do dos das du des d et e y und der die das den
  det en et og i af for till pa och fur von zu van het een voor met di della delle dei il lo gli per w z i na dla`.split(
    /\s+/,
  ),
);
