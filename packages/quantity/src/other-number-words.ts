/** The words that make a number count something else than people, or point at somebody. */

/** Number + one of these counts time, money or measure, not people. */
export const OTHER_UNITS: ReadonlySet<string> = new Set(
  `year years year-old years-old month months week weeks day days hour hours minute minutes decade decades
   night nights percent per-cent % ° times time degrees kilometer kilometers kilometre kilometres km mile miles
   meters metres feet tons tonnes ton kg kilograms pounds acres hectares square dollars dollar euros euro yen won
   yuan cents rupees billion-dollar o'clock a.m p.m am pm third thirds quarter quarters half-year pages page`
    .trim()
    .split(/\s+/),
);

/** One of these before a number makes it a reference, an age or money. */
export const REFERENCES: ReadonlySet<string> = new Set(
  `article articles resolution resolutions section sections chapter chapters protocol page pages decree law
   act paragraph paragraphs subparagraph subparagraphs subsection subsections table tables figure rule number numbers no
   clause clauses item items appendix appendices part parts volume volumes footnote footnotes principle principles guideline guidelines
   recommendation recommendations
   $ € £ ¥ us$ room edition grade class version route flight highway road camp line sector zone block phase category level group unit bus train kilometer kilometre km mile
   day week order orders annex annexes schedule schedules rules laws decrees phases zones camps`
    .trim()
    .split(/\s+/),
);

/** Before a word numeral these point back at people already named ("the two Koreas", "the first three"). */
export const POINTERS: ReadonlySet<string> = new Set(
  'the these those both first last next past previous no any every each this that either other'.split(
    ' ',
  ),
);

/** What a place or a program is laid out for. */
export const QUOTAS: ReadonlySet<string> = new Set(
  'capacity quota quotas ceiling staff budget target'.split(' '),
);

/** What may stand between "the quota" and its number. */
export const LEADS_FROM_QUOTA: ReadonlySet<string> = new Set(
  'of for was is were at set to stood remained the year fiscal its only a about some over'.split(
    ' ',
  ),
);

/** "Built for 500". */
export const MADE_FOR: ReadonlySet<string> = new Set(
  'built designed intended meant planned room space school enough beds'.split(' '),
);

/** Where a sentence speaks of money or goods, a number without a noun may count them. */
export const MONEY_WORDS: ReadonlySet<string> = new Set(
  `cost costs budget price prices fee fees spent paid pay funds fund worth salary wages donated fined fine tons
   $ € £ fines funded bribe bribes earned earn earns tax taxes ransom bail rent rents loan loans deposit extorted charged
   calories rations ratio votes seats shares crowns marks`
    .trim()
    .split(/\s+/),
);

/** "The Group of 77": a name of those who act, not a count. */
export const COLLECTIVES: ReadonlySet<string> = new Set(
  'group committee council panel commission board crew team delegation squad jury quorum'.split(
    ' ',
  ),
);

/** "Ten to a room". */
export const ROOMS: ReadonlySet<string> = new Set(
  'room tent house cell bed hut class teacher block building container truck boat bench desk hall dormitory floor bus car tap latrine'.split(
    ' ',
  ),
);

/** "A country of 2.1 million": whose inhabitants the number is. */
export const LANDS: ReadonlySet<string> = new Set(
  'country nation island territory republic state province city town'.split(' '),
);
