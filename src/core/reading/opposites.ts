/** Words that deny, and words that exclude one another, in lower case. */
export interface Opposites {
  readonly negation: readonly string[]
  readonly opposites: readonly (readonly [readonly string[], readonly string[]])[]
}

export const OPPOSITES: Readonly<Record<string, Opposites>> = {
  en: opposites(
    'not no never nor none without cannot neither nobody nothing non t isn aren wasn weren don doesn didn hasn haven hadn won wouldn couldn shouldn',
    'before earlier/after later|first/last final|most/least fewest|more greater/less fewer|begin began beginning begins start started starts/end ended ends ending|increase increased increases increasing rise rose/decrease decreased decreases decreasing decline declined fall fell|strong stronger strongest/weak weaker weakest|high higher highest/low lower lowest|large larger largest big bigger biggest/small smaller smallest|old older oldest/young younger youngest new newer newest|north northern/south southern|east eastern/west western|best better/worst worse|maximum/minimum|same/different|many/few|allow allowed allows permit permitted/forbid forbade forbidden prohibit prohibited ban banned|win won wins/lose lost loses|accept accepted/reject rejected refuse refused|love loved like liked/hate hated dislike disliked|above over/below under|inside/outside|early/late|long longer longest/short shorter shortest|positive/negative|internal/external|public/private|rich/poor|easy/difficult hard|formal/informal|natural/artificial|always/never|agree agreed/disagree disagreed|include included/exclude excluded|create created build built/destroy destroyed|support supported/oppose opposed|buy bought/sell sold|success succeeded/failure failed|male men man/female women woman|attack attacked/defend defended|import imports/export exports|upper/lower|top/bottom|left/right|modern/ancient|major/minor|majority/minority|fast faster quickly/slow slower slowly|common/rare uncommon|joined join/left leave|true/false|cause causes caused/prevent prevents prevented|gain gained/loss|rural/urban|true/false|friend ally allies/enemy enemies',
  ),
  de: opposites(
    'nicht kein keine keinen keinem keiner keines nie niemals ohne weder niemand nichts',
    'vor bevor/nach nachdem|erste ersten erster erstes/letzte letzten letzter letztes|mehr/weniger|meisten/wenigsten|begann begonnen beginnt anfang/endete endet ende|stieg steigt gestiegen zunahme/fiel fällt gefallen sank rückgang|stark starke starken/schwach schwache schwachen|hoch hohe hohen höher höchste höchsten/niedrig niedrige niedrigen tief niedrigste niedrigsten|groß große großen größte größten/klein kleine kleinen kleinste kleinsten|alt alte alten älteste ältesten/jung junge jungen jüngste neue neuen neueste|norden nord nördlich/süden süd südlich|osten ost östlich/westen west westlich|beste besten/schlechteste schlechtesten|gewann gewonnen/verlor verloren|über/unter|früh/spät|lang lange/kurz kurze|öffentlich öffentliche/privat private|innerhalb/außerhalb|erlaubt/verboten|immer/nie',
  ),
  fr: opposites(
    'ne pas jamais sans aucun aucune ni rien personne non',
    'avant/après|premier première/dernier dernière|plus/moins|début commencé commence/fin terminé|augmenté augmentation/diminué diminution baisse|fort forte/faible|haut haute/bas basse|grand grande/petit petite|vieux vieille ancien ancienne/jeune nouveau nouvelle|nord/sud|est/ouest|meilleur/pire|gagné/perdu',
  ),
  es: opposites(
    'no nunca jamás sin ningún ninguna ni nada nadie',
    'antes/después|primero primera primer/último última|más/menos|comenzó inicio/terminó fin|aumentó aumento/disminuyó disminución|fuerte/débil|alto alta/bajo baja|grande/pequeño pequeña|viejo vieja antiguo/joven nuevo nueva|norte/sur|este/oeste|mejor/peor|ganó/perdió',
  ),
  ru: opposites(
    'не ни нет без никогда никто ничего нельзя',
    'до перед/после|первый первая первое первым/последний последняя последнее последним|больше более/меньше менее|начался началась начало/закончился закончилась конец|вырос выросла увеличился рост/упал упала снизился снижение|сильный сильная/слабый слабая|высокий высокая/низкий низкая|большой большая крупнейший/маленький маленькая|старый старая старейший/молодой новый новая|север/юг|восток/запад|лучший/худший|выиграл/проиграл',
  ),
}

function opposites(negation: string, pairs: string): Opposites {
  return {
    negation: negation.split(' '),
    opposites: pairs.split('|').map((pair) => {
      const [one = '', other = ''] = pair.split('/')
      return [one.split(' '), other.split(' ')]
    }),
  }
}
