import type { Vocabulary } from './lexicon.ts'

export const FRENCH: Vocabulary = {
  functionWords: `
    le, la, les, l, un, une, des, du, de, d, et, ou, à, au, aux, en, dans, par, pour, sur, sous, avec, chez,
    vers, entre, contre, depuis, pendant, après, avant, sans, comme, que, qu, qui, quoi, dont, où, quand,
    comment, pourquoi, ce, cet, cette, ces, c, ça, cela, celui, celle, ceux, celles, il, elle, ils, elles,
    on, je, j, me, m, tu, te, t, se, s, nous, vous, lui, leur, leurs, y, son, sa, ses, mon, ma, mes, notre,
    nos, votre, vos, est, sont, était, étaient, fut, furent, été, être, a, ont, avait, avaient, eu, avoir,
    ait, soit, sera, seront, serait, mais, donc, or, si, car, ni, ne, n, pas, plus, très, aussi, encore,
    déjà, même, alors, ainsi, lorsque, lorsqu, puisque, tandis, quel, quelle, quels, quelles, autre, autres,
    tout, toute, tous, toutes, là, ici, puis, ensuite, cependant, toutefois, dès, jusqu, jusque, lors, afin,
    parce`,
  light: `
    auteur, auteure, article, texte, tribune, chose, fait, cas, façon, manière, notamment, également, outre,
    ailleurs, exemple, faire, fait, font, fit, prendre, rester, reste, devenir, devient, personnes, gens,
    part, question, problème`,
  pronouns: `
    il, elle, ils, elles, lui, leur, leurs, son, sa, ses, ce, cet, cette, ces, celui, celle, ceux, celles,
    y, en, qui, on`,
  cues: {
    not: `
    ne, n, pas, jamais, rien, aucun, aucune, personne ne, sans, ni, impossible, improbable, nul, nulle, peu
    probable, non, guère, plutôt que, au lieu de`,
    may: `
    peut, peuvent, pourrait, pourraient, pouvait, peut-être, peut être, possible, impossible,
    éventuellement, possiblement`,
    likely: 'probablement, probable, sans doute, vraisemblablement, improbable, devrait, devraient',
    seem: 'semble, semblent, semblait, paraît, apparemment, suggère, suggèrent, indique, indiquent',
    say: `
    dit, disent, déclare, déclaré, déclarent, selon, affirme, affirment, affirmé, explique, expliqué,
    annonce, annoncé, prétend, prétendent, avertit, assure, ajoute, souligne, raconte, d après, après lui`,
    think: `
    croit, croient, croyait, pense, pensent, estime, estiment, craint, craignent, redoute, redoutent,
    prévoit, prévoient, prévu, attend, suppose, juge`,
    intend: `
    veut, veulent, voulait, voudrait, souhaite, souhaitent, espère, espèrent, compte, envisage, propose,
    proposé, prévoit, demande, demandé, tente, essaie`,
    show: 'montre, montrent, montré, montra, révèle, révèlent, révélé, démontre, démontré',
    must: 'doit, doivent, devait, faut, obligé',
    should: 'recommande, recommandent, conseille, devrait, devraient',
    if: 'si, à condition, pourvu',
    sure: 'certainement, sûrement, évidemment, clairement, prouve, prouvé, prouvent',
    all: 'tous, toutes, tout, toute, chaque, toujours, entier, entière, entièrement, complètement',
    most: 'plupart, majorité, surtout, principalement, généralement',
    many: 'beaucoup, nombreux, nombreuses, souvent',
    some: 'quelques, certains, certaines, plusieurs, parfois, partie, quelquefois',
    few: 'peu, rarement, rares',
    only: 'seulement, seul, seule, seuls, uniquement, exclusivement',
    more: 'plus, davantage',
    less: 'moins',
    before: 'avant',
    after: 'après',
    until: 'jusqu, jusque',
    since: 'depuis',
    almost: 'presque, quasiment',
    about: 'environ, à peu près',
    'at least': 'au moins, plus de',
    'at most': 'au plus, moins de, jusqu à, au maximum',
    because: 'parce, car, puisque, à cause, grâce, donc, en raison, c est pourquoi, afin',
    former: 'ancien, ancienne, anciens, ex',
  },
  synonyms: `
    commencer, commence, débuter, débute, début; finir, terminer, achever, fin; montrer, révéler, démontrer;
    construire, construit, bâtir, bâti, construction; acheter, achat, acquérir, acquis;
    vendre, vente, vendu; augmenter, augmentation, croître, hausse;
    diminuer, diminution, baisser, baisse, réduire, réduction; important, essentiel, majeur, crucial;
    grand, vaste, énorme; petit, faible; refuser, refus, rejeter, rejet, décliner;
    accepter, approuver, approbation; soutenir, soutien, appuyer; aider, aide;
    entreprise, société, compagnie; ville, commune; maire; habitant, résident; décider, décision;
    créer, création, fonder, fondé, fondation; ouvrir, ouvert, ouverture; fermer, fermé, fermeture;
    détruire, destruction, détruit; enfant; étude, recherche; chercheur, scientifique;
    trouver, découvrir, découverte; mourir, mort, décéder; vivre, habiter; écrire, écrit, rédiger;
    argent, somme, fonds; coût, coûter, prix; accord, traité; prochain, suivant; utiliser, employer, usage;
    permettre, autoriser; interdire, interdit; demander, réclamer`,
  opposites: `
    augmenter, augmenté, hausse, croître, monter / diminuer, diminué, baisser, baisse, réduire;
    accepter, accepté, approuver, approuvé, soutenir / refuser, refusé, rejeter, rejeté;
    commencer, commencé, début / finir, fini, terminer, fin; ouvrir, ouvert / fermer, fermé;
    acheter, acheté / vendre, vendu; succès, victoire / échec, défaite; gagner, gagné / perdre, perdu;
    grand, grande / petit, petite; haut, haute / bas, basse; long, longue / court, courte;
    premier, première / dernier, dernière; nouveau, nouvelle, jeune / vieux, ancien, ancienne, vieille;
    chaud, chaude / froid, froide; bon, bonne, meilleur, meilleure, mieux / mauvais, mauvaise, pire;
    fort, forte / faible; cher, chère / bon marché; avant / après; avec / sans; pour / contre;
    toujours / jamais; souvent / rarement; beaucoup / peu; plus / moins; vrai / faux; guerre / paix;
    nord / sud; est / ouest; ami / ennemi; construire, construit / détruire, détruit; possible / impossible;
    facile / difficile; riche / pauvre`,
  exact: `
    lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche;
    janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre;
    printemps, été, automne, hiver; nord, sud, est, ouest; matin, midi, soir, nuit;
    seconde, minute, heure, jour, semaine, mois, année, an, siècle; hier, demain;
    rouge, bleu, vert, jaune, blanc, noir; père, mère, fils, fille, frère, sœur, mari, épouse, oncle, tante;
    homme, femme, garçon; roi, reine; mètre, kilomètre, hectare, gramme, kilogramme, tonne, litre, degré;
    euro, dollar, franc; pourcent; or, argent, fer, bois, verre, pierre`,
  forms: `
    aller va vont allé ira; venir vient venu; prendre prend pris; mettre met mis; savoir sait su;
    voir voit vu; tenir tient tenu; naître né naissance; œil yeux; an ans année`,
  endings: `
    ation, tion, sion, ement, ment, ité, eur, euse, rice, if, ive, al, aux, ale, el, elle, able, ible, ique,
    isme, iste, er, é, ée, és, ées, e, es, s, x, ent, ait, aient, ant, ir, i, it, age, ance, ence, eux, ain,
    aine, ien, ienne, ois, oise, ais, aise`,
  reversing: 'in, im, ir, il, dé, dés, mé, non, anti, a, mal',
  clauseOpeners: `
    mais, tandis, alors, bien, parce, car, puisque, quand, lorsque, qui, dont, où, si, avant, après, et, ou,
    que, donc`,
  joiners: 'et, ou, avec, ainsi, entre, ni',
  doer: 'par',
  voice: 'l auteur, auteur, l auteure, l article, article, le texte, texte',
}
