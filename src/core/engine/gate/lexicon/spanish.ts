import type { Vocabulary } from './lexicon.ts'

export const SPANISH: Vocabulary = {
  functionWords: `
    el, la, los, las, lo, un, una, unos, unas, de, del, y, e, o, u, a, al, en, por, para, con, sobre, entre,
    hacia, desde, hasta, durante, contra, según, tras, bajo, ante, como, que, quien, quienes, cual, cuales,
    cuyo, cuya, donde, cuando, cómo, qué, quién, este, esta, esto, estos, estas, ese, esa, eso, esos, esas,
    aquel, aquella, él, ella, ellos, ellas, yo, me, tú, te, se, nos, le, les, su, sus, mi, mis, nuestro,
    nuestra, es, son, era, eran, fue, fueron, sido, ser, está, están, estaba, estaban, estar, ha, han,
    había, habían, haber, hay, sea, será, serán, sería, pero, sino, si, aunque, porque, pues, ni, no, ya,
    también, muy, más, menos, aún, todavía, mismo, misma, otro, otra, otros, otras, así, allí, aquí,
    entonces, luego, después, antes, mientras, sin`,
  light: `
    autor, autora, artículo, texto, cosa, hecho, caso, forma, manera, además, asimismo, ejemplo, hacer,
    hace, hizo, hacen, hecho, quedar, queda, parte, personas, gente, cuestión, tema`,
  pronouns: `
    él, ella, ellos, ellas, le, les, lo, su, sus, este, esta, esto, estos, estas, ese, esa, eso, que, quien,
    allí`,
  cues: {
    not: `
    no, nunca, jamás, nada, nadie, ningún, ninguna, ninguno, sin, ni, tampoco, imposible, improbable, en
    lugar de, en vez de`,
    may: `
    puede, pueden, podría, podrían, podía, quizá, quizás, tal vez, posiblemente, posible, imposible, acaso`,
    likely: 'probablemente, probable, seguramente, improbable, previsiblemente',
    seem: 'parece, parecen, parecía, aparentemente, sugiere, sugieren, indica, indican',
    say: `
    dice, dicen, dijo, dijeron, afirma, afirmó, afirman, según, declara, declaró, explica, explicó, anunció,
    anuncia, sostiene, advierte, advirtió, asegura, aseguró, señala, señaló, supuestamente, añade, añadió`,
    think: `
    cree, creen, creía, piensa, piensan, considera, consideran, estima, estiman, espera, esperan, esperaba,
    teme, temen, prevé, prevén, supone, opina`,
    intend: `
    quiere, quieren, quería, desea, desean, planea, planean, pretende, intenta, intentó, propone, propuso,
    pide, pidió, aspira`,
    show: 'muestra, muestran, mostró, mostraron, revela, reveló, demuestran',
    must: 'debe, deben, debía, hay que, tiene que, tienen que, tuvo que',
    should: 'debería, deberían, recomienda, recomiendan, aconseja',
    if: 'si, siempre que, a menos',
    sure: 'ciertamente, claramente, sin duda, demuestra, demostró, prueba, probado, obviamente',
    all: 'todo, toda, todos, todas, cada, siempre, entero, entera, completamente, totalmente',
    most: 'mayoría, mayor parte, principalmente, generalmente, sobre todo',
    many: 'muchos, muchas, mucho, mucha, numerosos, numerosas, a menudo',
    some: 'algunos, algunas, algún, alguna, varios, varias, parcialmente, ciertos, ciertas, a veces, en parte',
    few: 'pocos, pocas, poco, poca, raramente, rara vez',
    only: 'solo, sólo, solamente, únicamente, exclusivamente, única, único',
    more: 'más',
    less: 'menos',
    before: 'antes',
    after: 'después, tras',
    until: 'hasta',
    since: 'desde',
    almost: 'casi',
    about: 'alrededor, aproximadamente, cerca, unos, unas',
    'at least': 'al menos, más de, por lo menos, como mínimo',
    'at most': 'como máximo, menos de, hasta, a lo sumo',
    because: 'porque, debido, a causa, gracias, por eso, por tanto, por lo tanto, ya que, pues',
    former: 'ex, antiguo, antigua, anterior',
  },
  synonyms: `
    empezar, empezó, comenzar, comenzó, iniciar, inicio, comienzo;
    terminar, terminó, acabar, acabó, finalizar, fin; mostrar, demostrar, revelar;
    construir, construyó, construido, edificar, construcción; comprar, compró, adquirir, adquirió, compra;
    vender, vendió, venta; aumentar, aumentó, crecer, creció, subir, subió, aumento, crecimiento;
    disminuir, disminuyó, bajar, bajó, reducir, redujo, caer, cayó, reducción;
    importante, esencial, crucial, fundamental, clave; grande, enorme, vasto; pequeño, reducido;
    rechazar, rechazó, negarse, rehusar, rechazo; aceptar, aceptó, aprobar, aprobó, aprobación;
    apoyar, apoyo, respaldar; ayudar, ayuda; empresa, compañía, firma; ciudad, localidad;
    habitante, vecino, residente; decidir, decisión; crear, fundar, fundó, creación, fundación;
    abrir, abrió, apertura, inaugurar, inauguró; cerrar, cerró, cierre; destruir, destruyó, destrucción;
    niño; estudio, investigación; investigador, científico;
    encontrar, encontró, hallar, halló, descubrir, descubrió; morir, murió, fallecer, falleció, muerte;
    vivir, vivió, residir; escribir, escribió, redactar; dinero, suma, fondos; costo, coste, costar, precio;
    acuerdo, tratado, pacto; próximo, siguiente; usar, utilizar, emplear, uso; permitir, autorizar;
    prohibir, prohibió; pedir, solicitar`,
  opposites: `
    aumentar, aumentó, crecer, creció, subir, subió / disminuir, disminuyó, bajar, bajó, reducir, caer,
    cayó; aceptar, aceptó, aprobar, aprobó, apoyar / rechazar, rechazó, oponerse;
    empezar, empezó, comenzar, comenzó / terminar, terminó, acabar; abrir, abrió / cerrar, cerró;
    comprar, compró / vender, vendió; éxito, victoria / fracaso, derrota; ganar, ganó / perder, perdió;
    grande, mayor / pequeño, menor; alto, alta / bajo, baja; largo, larga / corto, corta;
    primero, primera, primer / último, última; nuevo, nueva, joven / viejo, vieja, antiguo;
    caliente / frío, fría; bueno, buena, mejor / malo, mala, peor; fuerte / débil;
    caro, cara / barato, barata; antes / después; con / sin; a favor / en contra; siempre / nunca;
    mucho, muchos / poco, pocos; más / menos; verdadero / falso; guerra / paz; norte / sur; este / oeste;
    amigo / enemigo; construir, construyó / destruir, destruyó; posible / imposible; fácil / difícil;
    rico / pobre; mayoría / minoría; dentro / fuera`,
  exact: `
    lunes, martes, miércoles, jueves, viernes, sábado, domingo;
    enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre;
    primavera, verano, otoño, invierno; norte, sur, oeste; mañana, tarde, noche, mediodía;
    segundo, minuto, hora, día, semana, mes, año, década, siglo; ayer, hoy;
    rojo, azul, verde, amarillo, blanco, negro;
    padre, madre, hijo, hija, hermano, hermana, marido, esposa, tío, tía; hombre, mujer, niño, niña;
    rey, reina; metro, kilómetro, hectárea, gramo, kilogramo, tonelada, litro, grado;
    euro, dólar, peso, peseta; oro, plata, hierro, madera, vidrio, piedra`,
  forms: `
    ir va van; venir viene vino; poner pone puso; hacer hizo; tener tiene tuvo; decir dijo; saber sabe supo;
    ver ve vio; nacer nació nacimiento; querer quiso; traer trajo`,
  endings: `
    ación, ción, sión, miento, mente, idad, dad, or, ora, ivo, iva, al, able, ible, ico, ica, ismo, ista,
    ar, er, ir, ado, ada, ido, ida, ados, idos, ó, aron, ieron, ía, ían, a, o, e, as, os, es, s, n, ando,
    iendo, aje, ancia, encia, oso, osa, ano, ana, és, esa`,
  reversing: 'in, im, ir, i, des, anti, no',
  clauseOpeners: `
    pero, sino, mientras, aunque, porque, pues, cuando, que, quien, donde, si, antes, después, y, o, cuyo,
    cuya`,
  joiners: 'y, e, o, u, con, entre, ni',
  doer: 'por',
  voice: 'el autor, autor, la autora, el artículo, artículo, el texto, texto',
}
