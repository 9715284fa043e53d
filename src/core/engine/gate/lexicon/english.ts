import type { Vocabulary } from './lexicon.ts'

type Grammar = Omit<Vocabulary, 'synonyms' | 'opposites' | 'forms'>

export const ENGLISH: Grammar = {
  functionWords: `
    a, an, the, and, or, of, to, in, on, at, by, for, with, from, as, into, onto, upon, about, over, under,
    between, among, amongst, through, throughout, during, within, across, along, against, toward, towards,
    around, near, off, out, up, down, per, via, amid, beside, besides, behind, beyond, above, below, onto,
    that, this, these, those, which, who, whom, whose, what, when, where, why, how, is, are, was, were, be,
    been, being, am, do, does, did, doing, done, has, have, had, having, it, its, he, him, his, she, her,
    hers, they, them, their, theirs, we, us, our, you, your, i, me, my, itself, himself, herself,
    themselves, one, ones, there, here, then, than, so, such, too, very, quite, rather, also, just, if,
    whether, while, whereas, although, though, because, since, but, yet, however, both, either, other,
    others, another, any, own, same, again, still, already, even, else, ever, now, once, not, no, nor, s,
    re, ve, d, ll, m, t, much, instead, like`,
  light: `
    also, additionally, moreover, furthermore, overall, notably, significantly, specifically, essentially,
    indeed, meanwhile, in addition, in short, finally, for example, for instance, including, include,
    includes, included, such, namely, author, writer, article, piece, text, columnist, reporter, thing,
    things, way, ways, kind, sort, case, fact, issue, issues, matter, matters, take, takes, took, taken,
    make, makes, made, give, gives, gave, given, become, becomes, became, remain, remains, remained, use,
    place, part, terms, respect, regard, well, able, people, person, total, sum, amount, resulting, result,
    results, number, participants, respectively, two, several, various, size, stand, stood, stands`,
  pronouns: `
    he, him, his, she, her, hers, it, its, they, them, their, theirs, this, these, those, that, who, which,
    one, ones, himself, herself, itself, themselves, there, here, former, latter, such`,
  cues: {
    not: `
    not, need not, n't, no, never, none, nobody, nothing, neither, nor, nowhere, without, cannot, hardly, barely,
    scarcely, unlikely, impossible, unable to, no longer, no one, failed to, fails to, fail to, rather than,
    instead of, unless, unclear, uncertain, unknown`,
    may: `
    will be able to, would be able to, may be able to, may, might, could, can, cannot, perhaps, maybe, possibly, possible, impossible, potentially, able to,
    unable to`,
    likely: 'likely, unlikely, probably, presumably, in all likelihood, expected to',
    seem: `
    seem, seems, seemed, appears, appear, appeared, suggests, suggest, suggested, suggesting, indicates,
    indicate, indicated, apparently, seemingly, evidently`,
    say: `
    quotes, quoted, cites, cited, say, says, said, saying, state, states, stated, tells, told, tell, announced, announces, announce,
    according to, reportedly, allegedly, alleged, alleges, argues, argue, argued, claims, claimed, warns, warn, warned, caution, cautions, cautioned, insists, insist, insisted, reports that, reported that, notes that, noted that, adds that,
    added that, explained that, explains that, maintains that, in the words of`,
    think: `
    think, thinks, thought, believe, believes, believed, expect, expects, expected, expecting, predict,
    predicts, predicted, fear, fears, feared, afraid, worried, worry, suspect, suspects, suspected,
    estimate, estimates, estimated, consider, considers, considered, assume, assumes, assumed, supposedly,
    in the opinion of, in the view of, one idea, argues, argue, argued, claims, claimed, forecast,
    forecasts, anticipate, anticipates, anticipated`,
    intend: `
    intend, intends, intended, intention, plan to, plans to, planned to, planning to, aim to, aims to, aimed
    to, hope, hopes, hoped, want, wants, wanted, wish, wishes, wished, would like, like to, likes to, liked to, prefer, prefers,
    preferred, would prefer, seek to, seeks to, sought to, try, tries, tried, trying, attempt,
    attempts, attempted, propose, proposes, proposed, ask, asks, asked, request, requests, requested`,
    must: 'need not, must, have to, has to, had to, need to, needs to, needed to, required to, obliged to, forced to',
    should: `
    should, ought to, recommend, recommends, recommended, advise, advises, advised, urges, urged, urge,
    supposed to`,
    show: 'show, shows, showed, shown, demonstrates, demonstrated, reveals, revealed, finds that, found that, concluded that, concludes that',
    will: "will, shall, 'll, going to",
    would: "would, 'd",
    if: 'if, unless, whether, provided that, in case, as long as',
    sure: `
    certainly, definitely, clearly, undoubtedly, surely, obviously, no doubt, without doubt, proven, proves,
    prove, proved, guaranteed, certain to, sure to, bound to, inevitably`,
    all: `
    all, every, each, always, everyone, everybody, everything, entire, entirely, whole, wholly, completely,
    fully, unanimously, invariably`,
    most: `
    most, mostly, majority, usually, mainly, largely, generally, typically, chiefly, normally, predominantly`,
    many: 'many, numerous, often, frequently, a lot of, lots of, countless, a large number of',
    some: 'some, sometimes, occasionally, a few, certain, partly, in part, partially, a number of',
    few: 'few, rarely, seldom, little',
    only: 'only, merely, solely, exclusively, alone, just, simply',
    more: 'more, greater, increasingly',
    less: 'less, fewer, lesser',
    before: 'before, prior to, ahead of, previously, earlier than',
    after: 'after, once, following, later than, afterwards, subsequently',
    until: 'until, till, through',
    since: 'since',
    almost: 'almost, nearly, virtually, practically',
    about: 'about, around, roughly, approximately, some, circa, an estimated',
    'at least': `
    at least, more than, over, above, no fewer than, no less than, upwards of, a minimum of, in excess of`,
    'at most':
      'at most, up to, less than, fewer than, under, below, no more than, a maximum of, not more than',
    because: `
    because, because of, due to, owing to, thanks to, therefore, thus, hence, consequently, as a result of,
    as a result, caused by, that is why, this is why, so, so that, for this reason, leading to, resulting in, led to, leads to, driven by, since`,
    aside: 'in order to, even if, even though, as if, although, though',
    former: 'former, formerly, ex, previously, once',
  },
  exact: `
    monday, tuesday, wednesday, thursday, friday, saturday, sunday;
    january, february, march, april, june, july, august, september, october, november, december;
    spring, summer, autumn, winter; north, south, east, west, northern, southern, eastern, western;
    morning, noon, afternoon, evening, night, midnight;
    second, minute, hour, day, week, month, year, decade, century; yesterday, today, tomorrow;
    red, blue, green, yellow, white, black, brown, grey, orange, purple;
    father, mother, son, daughter, brother, sister, husband, wife, uncle, aunt, grandfather, grandmother,
    cousin, nephew, niece; man, woman, boy, girl; king, queen, prince, princess;
    metre, meter, kilometre, kilometer, mile, yard, foot, feet, inch, acre, hectare, gram, kilogram, ton,
    tonne, pound, ounce, litre, liter, gallon, degree;
    dollar, euro, pound, pence, cent, yen, yuan, rouble, ruble, franc, mark; percent, percentage;
    head, left, right; gold, silver, copper, iron, wood, oak, glass, stone; winner, loser`,
  endings: `
    ation, ition, ution, ion, sion, ment, ness, ity, ty, ive, ative, ous, al, ial, ical, ic, er, or, ance,
    ence, ancy, ency, ant, ent, able, ible, ly, ism, ist, ize, ise, ify, ful, y, ing, ed, e, es, s, en, th,
    ship, age, ary, ian, an, n, ese, ish`,
  reversing: 'un, in, im, il, ir, dis, non, anti, de, mis, counter',
  clauseOpeners: `
    once, but, while, whereas, although, though, because, since, when, which, who, whom, whose, where, if, unless,
    until, before, after, so, whether, as, and, or, nor, than`,
  joiners: 'and, or, with, as well as, between, both, nor',
  doer: 'by',
  voice: `
    the author, author, the article, article, the piece, the text, the writer, the op-ed, the
    essay, the columnist, it, this article`,
}
