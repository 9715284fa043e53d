/**
 * Abbreviations of one language, without their last full stop; those of several parts without the spaces
 * between (`z.b`). In small letters they stand for every case, with a capital for that case alone (`Sat`).
 */
export interface Abbreviations {
  /** Belong to the words after them: titles, "see", "for example". No sentence ends with one. */
  readonly leading: string
  /** Belong to a number, a numeral or a letter where one follows; else they are words as all others. */
  readonly counting: string
  /** End a sentence only where the next word is one that opens sentences. */
  readonly trailing: string
  /** End a sentence before every capital letter. */
  readonly ending: string
}

const NONE: Abbreviations = { leading: '', counting: '', trailing: '', ending: '' }

// Known in all languages that are written in Latin letters.
const LATIN: Abbreviations = {
  leading: 'mr mrs ms dr prof e.g i.e cf mme mlle vs',
  counting: 'no nos nr pp vol vols fig figs ch sec art ed eds p',
  trailing: 'inc ltd corp co bros jr sr st al ph.d llc plc gmbh approx',
  ending: 'etc',
}

const ABBREVIATIONS: Readonly<Record<string, Abbreviations>> = {
  en: {
    leading:
      'Messrs Mx Rev Revd Fr Hon Pres Gov Lt Sgt Cpl Capt Cmdr Col Gen Maj Pvt Adm Brig Sen Rep Reps Sens Supt Det Insp Msgr viz Ft Mt Cllr Amb Atty Asst assoc Dept Prov v ca incl',
    counting:
      'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec para pt bk eq eqs app n° n.° nº ext rm ser chap par seq',
    trailing:
      'Esq Ave Blvd Rd Sq bldg Hwy Pkwy mfg intl Univ Dist Inst Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ibid op.cit Calif Fla Mich Penn Mass Conn Ariz Colo Minn Ill Okla Ore Wis Tex dept est ft',
    ending: 'a.m p.m am pm',
  },
  de: {
    leading:
      'Hr Fr Hrn Fa Frl Dipl Ing med jur phil rer nat z.b d.h u.a i.d.r v.a z.t i.e s.o s.u sog vgl bzw ggf bspw insb evtl gem Lt inkl exkl zzgl geb gest ev kath hl St ca ehem allg bes i.a urspr dt engl frz lat griech u z',
    counting:
      'Abs Art Kap Bd Bde Hrsg S Ziff Tel Abb Tab Bl Jg H Nr Anm Aufl Jan Feb Febr Mär Apr Jun Jul Aug Sept Sep Okt Nov Dez Jh Jhd Jhdt',
    trailing: 'mio mrd tsd str pl min max sek stk chr v.chr n.chr verf ebd ff f a.d e.v',
    ending: 'usw u.s.w u.ä o.ä o.g uvm u.v.m u.a.m dgl u.dgl',
  },
  fr: {
    leading: 'M MM Mme Mmes Mlle Mlles Me Pr p.ex c.-à-d c.à.d av apr env réf boul',
    counting: 'n chap t al fasc éd janv févr avr juil sept oct nov déc v',
    trailing: 'Ste St Sté Cie j.-c av.j.-c apr.j.-c',
    ending: 'etc',
  },
  es: {
    leading:
      'sr sra srta sres sras dra D dña ud uds Vd Vds lic ing arq profa gral cnel tte Sto Sta EE FF RR JJ CC p.ej p.e Avda av C',
    counting: 'núm núms nº pág págs p pp art arts vol cap fig tel ene feb abr ago sept oct nov dic',
    trailing: 'ee.uu s.a s.l cía hnos a.c d.c a.m p.m aprox dpto depto',
    ending: 'etc',
  },
  it: {
    leading: 'sig sig.ra sig.na sigg dott dott.ssa ing avv arch prof.ssa on geom rag p.es Mons S SS',
    counting: 'n num pag pagg p pp art artt vol cap fig tel gen feb apr ago set sett ott nov dic',
    trailing: 's.p.a s.r.l f.lli a.c d.c ca',
    ending: 'ecc etc',
  },
  pt: {
    leading: 'sr sra srta dra eng profa exmo exma D p.ex v.exa av Gen Cel',
    counting: 'n núm pág págs p pp art arts vol cap fig tel jan fev abr ago set out nov dez',
    trailing: 's.a ltda cia a.c d.c aprox',
    ending: 'etc',
  },
  nl: {
    leading:
      'Dhr Mevr Mw Drs Ir Ing mr ds bijv b.v.w d.w.z m.b.t t.a.v i.v.m o.a m.n t.o.v n.a.v zgn vgl resp incl excl St',
    counting: 'nr nrs blz p pp art hfst vol fig tel jan feb mrt apr jun jul aug sept okt nov dec',
    trailing: 'n.v b.v v.chr n.chr chr ca mln mld',
    ending: 'enz e.d etc',
  },
  sv: {
    leading: 't.ex bl.a d.v.s s.k f.d hr fr kungl inkl exkl resp jfr ev fr.o.m t.o.m p.g.a m.m.s',
    counting: 'nr s sid kap jan feb aug sept okt nov dec',
    trailing: 'kl ca f.kr e.kr st',
    ending: 'osv m.m o.s.v etc o.d',
  },
  da: {
    leading: 'f.eks bl.a dvs d.v.s dr prof hr fr inkl ekskl jf pga ifm mht vedr evt',
    counting: 'nr s kap jan feb aug sept okt nov dec',
    trailing: 'kl ca f.kr e.kr mio mia',
    ending: 'osv mv m.m m.v etc',
  },
  pl: {
    leading:
      'p pp mgr inż hab ks św gen płk kpt mjr por m.in np tzw tzn tj ul al pl os ww sz zob ang niem łac',
    counting: 'nr str s t art ust pkt rys tab tel poz rozdz',
    trailing: 'tys mln mld zł gr godz min n.e p.n.e',
    ending: 'r w itd itp etc in',
  },
  cs: {
    leading: 'p pp pí dr ing mgr bc prof doc mudr judr phdr sv gen plk např tzv tj resp popř příp ul nám zvl',
    counting: 'č čís s str sv kap obr tab odst čl tel',
    trailing: 'tis mil mld n.l př.n.l kč hod min',
    ending: 'atd apod aj etc',
  },
  tr: {
    leading: 'dr prof doç av sn yrd alb gen mah cad sok örn bkz hz',
    counting: 'no s sf cilt md tel',
    trailing: 'a.ş ltd şti m.ö m.s',
    ending: 'vb vs vd',
  },
  fi: {
    leading: 'tri prof esim mm ts eli ns ks vrt nk',
    counting: 'nro s luku kpl',
    trailing: 'klo n eaa jaa e.kr j.kr milj',
    ending: 'jne yms ym',
  },
  hu: {
    leading: 'dr prof id ifj özv pl ún ill kb vö lásd szt gr',
    counting: 'sz old o köt ábra tel jan febr márc ápr jún júl aug szept okt nov dec',
    trailing: 'kft zrt rt bt u i.e i.sz',
    ending: 'stb',
  },
  ro: {
    leading: 'dl dna d-na d-l ing Av Gen Col Sf str bd',
    counting: 'nr pag p art cap vol fig tel ian feb apr aug sept oct nov dec',
    trailing: 'î.hr d.hr mil mld cca',
    ending: 'etc ș.a ș.a.m.d',
  },
  ru: {
    leading:
      'т.е т.к т.н т.о др.-греч см ср напр ул просп пл пер наб обл д корп кв акад проф доц инж гр г-н г-жа св кн ген кап лейт греч лат англ нем фр итал исп прибл пос дер оз',
    counting: 'стр с рис табл гл п пп ч тт № илл вып разд ст',
    trailing: 'им пр тыс млн млрд трлн мин сек чел н.э',
    ending: 'г гг в вв т.д т.п др руб коп долл экз кг км',
  },
  uk: {
    leading: 'т.зв т.б див напр вул просп пл обл акад проф доц св кн ген грец лат англ нім бл',
    counting: 'стор с рис табл гл п пп ч тт ст',
    trailing: 'ім тис млн млрд грн коп дол хв сек н.е',
    ending: 'р рр ст т.д т.п ін',
  },
  bg: {
    leading: 'т.е т.нар проф доц инж акад ул бул пл кв обл св ген вж напр гр с',
    counting: 'стр фиг табл гл чл ал',
    trailing: 'хил млн млрд лв пр.хр сл.хр',
    ending: 'г в т.н и.др др',
  },
  el: {
    leading: 'κ κα κος π.χ δηλ βλ πρβλ δρ καθ αγ στρ μ.μ.ε',
    counting: 'σελ σ αρ άρθρ παρ τ εικ πίν',
    trailing: 'π.μ μ.μ α.ε εκατ δισ χιλ π.χρ μ.χ',
    ending: 'κ.λπ κ.ά κλπ κ.ο.κ κτλ',
  },
  ar: {
    ...NONE,
    leading: 'أ.د د أ م ص ج ط هـ ق.م',
  },
  mr: { ...NONE, leading: 'डॉ प्रा श्री सौ रु पृ एस एम एल आर एन' },
  bn: { ...NONE, leading: 'ডা ড মো মি প্রফ এস এম এ' },
}

// Close enough to share the lists.
const SHARED: Readonly<Record<string, string>> = {
  nb: 'da',
  nn: 'da',
  no: 'da',
  sk: 'cs',
  be: 'ru',
  ne: 'hi',
  und: 'en',
}

export type Role = keyof Abbreviations

const ROLES: readonly Role[] = ['leading', 'counting', 'trailing', 'ending']

const compiled = new Map<string, ReadonlyMap<string, Role>>()

/** What the abbreviations of a language (a primary subtag: `de`) do, by key: as above, each with its role. */
export function abbreviationsOf(language: string): ReadonlyMap<string, Role> {
  const known = compiled.get(language)
  if (known) return known
  const own = ABBREVIATIONS[SHARED[language] ?? language] ?? NONE
  const roles = new Map<string, Role>()
  for (const list of [LATIN, own]) {
    for (const role of ROLES) for (const key of list[role].split(' ')) if (key) roles.set(key, role)
  }
  compiled.set(language, roles)
  return roles
}
