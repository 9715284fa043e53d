import type { Vocabulary } from './lexicon.ts'

export const GERMAN: Vocabulary = {
  functionWords: `
    der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, von, vom, zu, zum, zur,
    in, im, ins, an, am, ans, auf, aufs, bei, beim, mit, für, fürs, aus, nach, über, unter, um, durch,
    gegen, vor, zwischen, während, neben, hinter, als, wie, dass, daß, ob, wenn, weil, da, denn, aber, doch,
    sondern, obwohl, indem, damit, sodass, so, es, er, sie, ihn, ihm, ihr, ihre, ihren, ihrem, ihrer, ihres,
    ihnen, sein, seine, seinen, seinem, seiner, seines, sich, wir, uns, unser, unsere, ich, mich, mir, du,
    man, dieser, diese, dieses, diesem, diesen, jener, jene, jenes, welcher, welche, welches, deren, dessen,
    denen, was, wer, wen, wem, wo, wann, warum, wohin, woher, wobei, womit, dort, hier, da, dann, danach,
    davon, dafür, dagegen, dabei, darauf, daran, daraus, darin, damals, ist, sind, war, waren, bin, bist,
    gewesen, wird, werden, wurde, wurden, worden, geworden, wäre, wären, hat, haben, hatte, hatten, habe,
    hätte, sei, seien, auch, schon, bereits, noch, nun, jetzt, sehr, eben, ja, zu, selbst, beide, beiden,
    andere, anderen, anderer, anderes, eigen, eigene, eigenen, eigenem, allerdings, jedoch, dagegen,
    hingegen, stattdessen, gab, gibt, geben, s, her, hin, ab, auf, seit, bis, ohne, statt, trotz, wegen,
    laut, zufolge, gilt`,
  light: `
    außerdem, zudem, insgesamt, ferner, beispielsweise, etwa, artikel, text, autor, autorin, beitrag,
    verfasser, verfasserin, sache, frage, fall, art, weise, machen, macht, machte, gemacht, lassen, lässt,
    ließ, bleiben, bleibt, blieb, befinden, befindet, dabei, betragen, beträgt, betrug, demnach, geplant,
    handelt, menschen, personen, person, vorgesehen, damit, stimmen`,
  pronouns: `
    damit, dadurch, dabei, er, sie, es, ihn, ihm, ihr, ihre, ihren, ihrem, ihrer, ihres, ihnen, sein, seine, seinen, seinem,
    seiner, seines, dieser, diese, dieses, diesem, diesen, dort, deren, dessen, der, die, das, dem, den`,
  cues: {
    not: `
    nicht, nie, niemals, kein, keine, keinen, keinem, keiner, keines, niemand, niemanden, niemandem, nichts,
    weder, noch nie, ohne, kaum, keineswegs, keinesfalls, unmöglich, unwahrscheinlich, unklar, nirgends,
    nicht mehr, ungewiss, statt`,
    may: `
    vielleicht, möglicherweise, eventuell, könnte, könnten, kann, können, konnte, konnten, mag, möglich,
    unmöglich, womöglich`,
    likely: `
    wahrscheinlich, wahrscheinliche, wahrscheinlichen, vermutlich, vermutliche, voraussichtlich, voraussichtliche, voraussichtlichen, unwahrscheinlich, dürfte, dürften, wohl, erwartungsgemäß`,
    seem: `
    scheint, scheinen, schien, offenbar, anscheinend, scheinbar, deutet darauf hin, deuten darauf hin,
    offensichtlich`,
    say: `
    sagt, sagte, sagten, sagen, erklärte, erklärt, erklären, berichtet, berichtete, laut, zufolge, nach
    angaben, angeblich, behauptet, behauptete, behaupten, warnt, warnte, warnen, betont, betonte, teilte
    mit, wirft vor, warf, wirft, werfen, nannte, nennt, bezeichnete, bezeichnet, nach ansicht, nach meinung,
    nach worten, so`,
    think: `
    glaubt, glaubte, glaubten, glauben, meint, meinte, meinen, denkt, denken, erwartet, erwarten, erwartete,
    rechnet mit, rechnen mit, rechnet, rechnete, fürchtet, fürchten, fürchtete, befürchten, befürchtet,
    befürchtete, vermutet, vermuten, schätzt, schätzen, hält für, hielt für, prognostiziert, nach ansicht,
    nach meinung, nach berechnung, berechnung`,
    intend: `
    will, wollen, wollte, wollten, möchte, möchten, plant, planen, plante, planten, geplant, beabsichtigt,
    hofft, hoffen, hoffte, bittet, bat, wünscht, schlägt vor, vorgeschlagen, vorschlug, schlug,
    vorzuschlagen, versucht, versuchte, soll, sollen, sollte, sollten, `,
    must: 'muss, müssen, musste, mussten',
    should: 'empfiehlt, empfehlen, empfahl, rät, raten',
    would: 'würde, würden, wäre, wären',
    if: 'wenn, falls, sofern, ob',
    show: 'zeigt, zeigte, zeigten, zeigen, zu einem anderen ergebnis, zu dem ergebnis, zum ergebnis, belegt, belegte, ergab, nachgewiesen',
    sure: `
    sicher, sicherlich, bestimmt, gewiss, eindeutig, zweifellos, bewiesen, beweist, beweisen, garantiert`,
    all: `
    alle, allen, aller, alles, jeder, jede, jedes, jeden, jedem, immer, stets, ganz, gesamte, gesamten,
    sämtliche, völlig, vollständig, einstimmig, geschlossen`,
    most: `
    meist, meiste, meisten, meistens, mehrheit, größtenteils, überwiegend, hauptsächlich, in der regel,
    mehrheitlich`,
    many: 'viele, vielen, vieler, zahlreiche, zahlreichen, oft, häufig',
    some: `
    einige, einigen, einiger, manche, manchen, mancher, manchmal, mehrere, mehreren, teilweise, teils, ein
    paar, gelegentlich, etliche`,
    few: 'wenige, wenigen, weniger, selten, seltener',
    only: 'nur, lediglich, bloß, ausschließlich, allein',
    more: 'mehr, größer, höher',
    less: 'weniger, geringer, niedriger',
    before: 'vor, bevor, ehe, zuvor',
    after: 'nach, nachdem, danach',
    until: 'bis',
    since: 'seit, seitdem',
    almost: 'fast, beinahe, nahezu',
    about: 'etwa, rund, ungefähr, circa, ca, zirka',
    'at least': 'mindestens, mehr als, über, wenigstens',
    'at most': 'höchstens, bis zu, weniger als, unter, maximal',
    because:
      'sodass, weil, wegen, aufgrund, daher, deshalb, deswegen, denn, infolge, dadurch, da, dank, somit, folglich',
    aside: 'auch wenn, selbst wenn, als ob, obwohl, obgleich',
    former: 'ehemalige, ehemaliger, ehemaligen, frühere, früherer, früheren, einst',
  },
  synonyms: `
    halten, hält, hielt, bleiben, bleibt, blieb; beschließen, beschloss, beschlossen, beschluss, entscheiden, entschied, entschieden, entscheidung;
    bauen, bau, gebaut, errichten, errichtet, errichtete;
    beginnen, begann, begonnen, anfangen, starten, startete, start, beginn, anfang;
    enden, endete, beenden, beendete, ende, schluss; zeigen, zeigt, zeigte, gezeigt;
    nennen, nannte, genannt, bezeichnen, bezeichnete, bezeichnet;
    übernehmen, übernimmt, übernahm, tragen, trägt, trug, getragen, bezahlen, zahlen, zahlt, zahlte;
    kosten, kostet, kostete;
    ablehnen, lehnen, lehnt, lehnte, abgelehnt, weigern, weigert, weigerte, verweigert, dagegen;
    fahren, fährt, fuhr, verkehren; führen, führt, führte, verlaufen, verläuft;
    erhalten, erhielt, erhält, bekommen, bekam, bekommt; bewahren, erhalten; verstärken, stärken;
    teuer, kosten; bekannt, kennen, kennt; heiraten, heiratete, ehe, geheiratet;
    arbeiten, arbeitete, arbeit; gehen, ging, gegangen, ziehen, zog;
    stimmen, stimmte, stimmten, votieren, votierten, votierte; annehmen, angenommen, zustimmen, stimmten;
    händler, kaufmann; unterricht, unterrichten, unterrichtete, lehren, lehrte; kommend, nächst; vergangen, vergangenen, letzt, letzten, vorig, vorigen;
    erwarten, rechnen, rechnet; verbrennen, brennen; stammen, stammt; forscher, wissenschaftler;
    forscherin, wissenschaftlerin; studie, untersuchung, untersuchen, untersuchten;
    unternehmen, firma, betrieb; werk, fabrik; bürgermeister, oberbürgermeister;
    bürgermeisterin, oberbürgermeisterin; steigen, stieg, zunehmen, wachsen, wuchs, zunahm;
    sinken, sank, fallen, fiel, abnehmen; wichtig, bedeutend, bedeutsam; groß, riesig; klein, gering;
    kaufen, kaufte, gekauft, erwerben, erwarb, erworben; verkaufen, verkaufte, verkauft;
    entdecken, entdeckte, entdeckung, finden, fand, gefunden; bemerken, bemerkte, feststellen, stellte;
    sterben, starb, gestorben, tod; leben, lebte, wohnen, wohnte;
    helfen, half, hilfe, unterstützen, unterstützung, unterstützte; fordern, forderte, verlangen, verlangte;
    erlauben, erlaubte, erlaubnis; verbieten, verbot, verboten; gründen, gründete, gegründet;
    eröffnen, eröffnet, eröffnete, öffnen, öffnete; schließen, schloss, geschlossen;
    zerstören, zerstört, zerstörte; retten, rettete; bitten, bat; antworten, antwort, erwidern;
    schreiben, schrieb, geschrieben, verfassen, verfasste;
    veröffentlichen, veröffentlicht, veröffentlichte, publizieren; dauern, dauerte, gedauert;
    streit, auseinandersetzung, konflikt; umstritten, streit; vorschlagen, schlug, vorgeschlagen, vorschlag;
    demonstrieren, protestieren, demonstration, protest; verlust, verlieren, verlor, einbuße;
    verlassen, verließ, weggehen; jahrhundert; wissen, weiß, wusste; gegner, kritiker;
    befürworter, anhänger; projekt, plan, vorhaben; ergebnis, resultat; kunde, käufer; summe, betrag, geld;
    rest, übrig; gemeinsam, zusammen; langsam, allmählich; schnell, rasch, zügig; tauchen, taucht, getaucht;
    zerspringen, zersprang, zersprangen; wachsen, wuchsen; chemie, chemikerin`,
  opposites: `
    steigen, stieg, zunehmen, wachsen, erhöhen, gestiegen / sinken, sank, fallen, fiel, abnehmen, gesunken,
    senken;
    annehmen, angenommen, befürworten, zustimmen, unterstützen, begrüßen, beschlossen / ablehnen, lehnen,
    lehnte, lehnten, abgelehnt, verwerfen, verworfen;
    beginnen, begann, anfangen, anfang, beginn / enden, endet, endete, aufhören, ende;
    öffnen, öffnete, eröffnen, eröffnet / schließen, schloss, geschlossen;
    kaufen, kaufte, gekauft / verkaufen, verkaufte, verkauft;
    erfolg, sieg, gewinn / misserfolg, niederlage, verlust, scheitern; gewinnen, gewann / verlieren, verlor;
    groß, größer, hoch, höher / klein, kleiner, niedrig, niedriger;
    lang, länger, langsam / kurz, kürzer, schnell; teuer, teurer / billig, billiger, günstig, günstiger;
    alt, älter, alte, alten, ältere / neu, neuer, neue, neuen, jung, jünger;
    viel, viele, mehr / wenig, wenige, weniger; oft, häufig / selten; immer / nie, niemals; dafür / dagegen;
    für / gegen; mit / ohne; vor / nach; stark, stärker, verstärken / schwach, schwächer, schwächen;
    gut, besser / schlecht, schlechter; dick, dicker / dünn, dünner; heiß, warm / kalt;
    erst, erste, ersten / letzt, letzte, letzten; nächst, nächsten, kommenden / vorig, vergangen, letzten;
    erlauben, erlaubt / verbieten, verboten; angenommen, annehmen, nahm / abgelehnt;
    gegner / befürworter, anhänger; vorgänger, vorgängerin / nachfolger, nachfolgerin;
    heimlich / öffentlich; nördlich / südlich; innen / außen; oben / unten;
    heiraten, geheiratet / scheiden, geschieden; finden, fand / verlieren;
    bauen, gebaut / abreißen, abgerissen, zerstören; wahr, richtig / falsch; möglich / unmöglich;
    gemeinsam / getrennt, allein; freund / feind; krieg / frieden; leben / tod, sterben; tag / nacht;
    einig / uneinig; zuversichtlich / skeptisch, pessimistisch; erhalten / zerstören, abreißen;
    minderheit / mehrheit; vernunft / unvernunft; wichtigste, wichtig / unwichtigste, unwichtig;
    vorher / nachher; damals, früher / heute, jetzt; einnahmen / ausgaben; arbeitgeber / arbeitnehmer; leicht / schwer;
    gleich / verschieden`,
  exact: `
    montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag;
    januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember;
    frühling, sommer, herbst, winter; norden, süden, osten, westen;
    morgen, mittag, nachmittag, abend, nacht;
    sekunde, minute, stunde, tag, woche, monat, jahr, jahrzehnt, jahrhundert; gestern, heute;
    rot, blau, grün, gelb, weiß, schwarz, braun, grau;
    vater, mutter, sohn, tochter, bruder, schwester, ehemann, ehefrau, onkel, tante, großvater, großmutter;
    mann, frau, junge, mädchen; könig, königin;
    meter, kilometer, meile, hektar, gramm, kilogramm, tonne, liter, grad, quadratmeter;
    euro, dollar, mark, pfund, franken, cent, rubel; prozent; gold, silber, eisen, holz, glas, stein;
    gewinner, verlierer`,
  forms: `
    anbieten bot angeboten bietet; bus busse busses bussen; laufen läuft laufend laufendem laufenden lief; sein ist war; gehen ging gegangen; kommen kam; nehmen nahm nimmt genommen; geben gab gibt gegeben;
    sprechen sprach gesprochen spricht; treffen traf getroffen trifft; bringen brachte gebracht;
    denken dachte gedacht; stehen stand gestanden; liegen lag gelegen; ziehen zog gezogen;
    halten hielt gehalten hält; bleiben blieb geblieben; steigen stieg gestiegen;
    werfen warf geworfen wirft; lassen ließ gelassen; mann männer; haus häuser; stadt städte; zug züge;
    buch bücher; kind kinder; land länder; jahr jahre jahren; kosten kostet; pressen presst zusammenpresst;
    kühlen abkühlen abkühlten abkühlt kühlt; tauchen taucht getaucht; wachsen gewachsen;
    zerspringen zerspringt zersprungen; herstellen hergestellt; kühlt;
    anmelden meldete angemeldet anmeldete meldet; lehnen ablehnte ablehnt ablehnen ablehnten abgelehnt;
    vorwerfen warf vorgeworfen; promovieren promotion; fließen fließt fließe;
    vorschlagen vorschlug vorgeschlagen schlug; kehren zurückkehren zurückgekehrt zurückkehrte;
    zerstören zerstörung; lernen gelernt kennenlernen kennengelernt; überwachen überwachung;
    stahl stehlen gestohlen; weigern weigerung; betragen beträgt; ansetzen angesetzt;
    scheiden geschieden scheidung`,
  endings: `
    ungen, ung, heit, keit, schaft, ismus, ist, isch, lich, ig, bar, sam, er, erin, in, innen, en, e, n, s,
    es, em, t, te, ten, st, ieren, iert, ierte, ion, ionen, haft, nis, or, ität`,
  reversing: 'un, nicht, miss, anti, de, in, ir, il',
  clauseOpeners:
    'aber, doch, sondern, während, obwohl, weil, denn, bevor, nachdem, und, oder, sodass, falls, jedoch',
  joiners: 'und, oder, mit, sowie, zwischen, beide, noch',
  doer: 'von, vom, durch',
  voice: `
    der autor, die autorin, der artikel, der text, der beitrag, dem artikel, dem text, dem autor, der
    autorin, der verfasser, die verfasserin`,
}
