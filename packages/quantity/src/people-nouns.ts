/** Nouns for people who belong to no population of their own, and the endings by which such a noun is known. */

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** People by age, family, work or fate, and what happened to one of them each ("deaths"): the plurals. */
const PLURALS = wordsOf(`
  persons individuals others civilians souls inhabitants residents adults minors youths pupils infants babies orphans
  widows widowers teenagers adolescents toddlers newborns schoolchildren youngsters boys girls mothers fathers parents spouses
  husbands relatives siblings brothers sisters sons daughters uncles aunts cousins grandparents grandmothers grandfathers
  dependants dependents newlyweds couples twins kin folk
  citizens nationals settlers newcomers exiles foreigners aliens emigrants villagers townspeople townsfolk islanders
  highlanders herders herdsmen shepherds pastoralists peasants farmers fishermen fishers hunters miners traders merchants
  shopkeepers vendors laborers labourers workers farmworkers artisans craftsmen weavers tailors carpenters drivers
  soldiers fighters rebels combatants militants insurgents troops guerrillas police policemen policewomen officers guards conscripts
  deserters recruits veterans ex-combatants ex-fighters commanders generals colonels sailors seamen fishermen
  peacekeepers observers monitors militiamen paramilitaries gunmen bandits pirates smugglers traffickers spies mercenaries
  activists organizers campaigners dissidents opponents demonstrators protesters protestors strikers
  journalists reporters editors photographers writers poets novelists artists musicians actors bloggers broadcasters
  lawyers judges prosecutors magistrates clerks doctors nurses midwives physicians surgeons medics teachers professors
  lecturers academics scholars scientists engineers students graduates priests monks nuns clerics clergymen pastors bishops
  imams rabbis missionaries believers worshippers pilgrims officials ministers deputies legislators lawmakers parliamentarians
  diplomats ambassadors mayors councillors governors employees staff crew personnel interpreters translators volunteers
  rioters looters robbers thieves murderers killers hijackers poachers kidnappers intruders occupiers dockers loggers woodcutters
  domestics maids servants nannies waiters cooks guides porters pilots passengers crewmen stowaways travelers travellers
  commuters tourists visitors nomads tribesmen tribespeople squatters tenants beggars pensioners amputees
  smallholders sharecroppers landowners sportsmen athletes footballers players
  beneficiaries recipients entrants petitioners candidates participants occupants attendants respondents assailants objectors negotiators mediators administrators inspectors instructors contractors collaborators traitors donors sponsors
  stewardesses waitresses actresses seamstresses laundresses hosts guests heirs chiefs elders notables dignitaries aristocrats bureaucrats servicemen
  clansmen chieftains warlords kings princes sheikhs gypsies ex-soldiers ex-prisoners non-citizens noncitizens co-workers asylees parolees amputees
  trainees interns apprentices pupils tutors caretakers janitors cleaners porters welders electricians plumbers bakers butchers brewers
  boaters rowers divers swimmers climbers skiers hikers riders cyclists motorists truckers muleteers cameleers
  dentists psychologists psychiatrists counselors counsellors paramedics pharmacists therapists
  delegates envoys attachés consuls interlocutors spokesmen signatories adherents descendants correspondents members leaders supporters
  prisoners detainees inmates captives hostages convicts defendants suspects arrestees internees abductees slaves
  patients victims survivors casualties fatalities bystanders onlookers witnesses strangers outsiders
  escapees evacuees deportees expellees repatriates fugitives runaways absconders overstayers castaways
  bodies corpses lives dead homeless missing wounded elderly injured
`);

/** What happened to one person each: "23 executions". */
const FATES = wordsOf(`
  deaths killings executions drownings disappearances abductions kidnappings suicides arrivals departures returns
  repatriations deportations expulsions evictions arrests refusals admissions relocations naturalizations resettlements
  interceptions births rejections recognitions removals detentions transfers releases
`);

/** One of them; "return", "release" and "transfer" are verbs as often. */
const ONE_FATE = wordsOf(
  'death execution drowning disappearance abduction kidnapping suicide arrival departure deportation expulsion eviction birth',
);

/** Plurals that no rule makes a singular of, with it, and nouns that are the same for one and many. */
const IRREGULAR = wordsOf(`
  person people man men woman women child children wife wives youth
  schoolboy schoolboys schoolgirl schoolgirls schoolchild grandchild grandchildren stepchild stepchildren
`);

const HAS_NO_SINGULAR: ReadonlySet<string> = new Set(
  wordsOf(
    'troops police crew staff personnel folk kin dead homeless missing wounded elderly injured lives townspeople townsfolk tribespeople',
  ),
);

/** "one priest", "a family of nuns": singular and plural of every noun of the lists. */
export const PLAIN_PEOPLE: readonly string[] = [
  ...new Set([
    ...IRREGULAR,
    ...PLURALS,
    ...FATES,
    ...ONE_FATE,
    ...PLURALS.filter((plural) => !HAS_NO_SINGULAR.has(plural)).map(singularOf),
  ]),
];

/** Nouns for what happened to one person each, which make a count a flow: "there were 14 arrests". */
export const FATE_NOUNS: ReadonlySet<string> = new Set([...FATES, ...ONE_FATE]);

/** The singular nouns: before another noun ("prisoner camps") they are adjectives of it. */
export const SINGULAR_PEOPLE: ReadonlySet<string> = new Set([
  ...wordsOf(
    'refugee seeker asylum-seeker returnee migrant immigrant defector case family household',
  ),
  ...wordsOf('displaced idp person man woman child police applicant'),
  ...PLURALS.filter((plural) => !HAS_NO_SINGULAR.has(plural)).map(singularOf),
  ...ONE_FATE,
]);

export function singularOf(plural: string): string {
  if (plural.endsWith('women') || plural.endsWith('men')) return plural.replace(/men$/, 'man');
  if (plural.endsWith('children')) return plural.slice(0, -3);
  if (plural.endsWith('wives')) return `${plural.slice(0, -3)}fe`;
  if (/(?:[^aeiou]ies)$/.test(plural) && plural !== 'newbies') return `${plural.slice(0, -3)}y`;
  if (/(?:sses|ches|shes)$/.test(plural)) return plural.slice(0, -2);
  return plural.endsWith('s') ? plural.slice(0, -1) : plural;
}

/** "Muleteers", "beekeepers", "cave dwellers", "pensionists": endings that hardly anything but people has. */
const PEOPLE_ENDING =
  /(?:[a-z]{2}eers|[a-z]{3}ists|[a-z]{2}men|[a-z]{2}women|folk|mates|smiths|[bdglmnprt]ees|[a-z]{3}icians|arians|makers|sellers|teachers|officers|officials|leaders|singers|dancers|evaders|dodgers|resisters|mothers|fathers|dwellers|holders|owners|seekers|bearers|goers|growers|workers|keepers|fighters|hunters|breeders|herders|raisers|diggers|pickers|pluckers|cutters|riders|dealers|lenders)$/;
/** Words that end in the same way and are things. */
const THINGS: ReadonlySet<string> = new Set(
  wordsOf(`
  committees trees degrees decrees knees bees guarantees levees sprees jubilees pedigrees fees specimens regimens abdomens omens acumen stamens
  careers piers placeholders checklists shortlists waitlists blacklists twists consists persists insists exists
  estimates climates stalemates primates mates fireworks cutters wheelers pacemakers strongholds`),
);

/** Whether a word that the lists do not name means people by its ending; a guess, which costs confidence. */
export function endsLikePeople(word: string): boolean {
  return word.length > 6 && PEOPLE_ENDING.test(word) && !THINGS.has(word);
}
