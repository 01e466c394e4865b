/** Plural nouns of country surveys for what is counted beside people: a number that continues one of them counts no people. */
export const COUNTED_THINGS: ReadonlySet<string> = new Set(
  `houses homes huts dwellings buildings apartments flats rooms villages hamlets towns cities districts provinces regions municipalities
   counties states countries nations islands settlements communities camps sites shelters centers centres facilities hostels hotels barracks
   prisons jails cells stations posts checkpoints crossings roads bridges roadblocks borders schools classrooms universities hospitals clinics
   churches mosques temples shops markets factories farms fields wells pumps latrines taps pipes tanks beds tents blankets mats
   tarpaulins kits parcels rations meals loaves sacks bags boxes pots tools seeds tablets vaccines doses books uniforms vehicles
   trucks buses cars boats ships ferries vessels rafts planes aircraft helicopters trains convoys flights organizations organisations agencies
   ngos charities groups parties factions militias companies offices committees commissions courts tribunals embassies consulates
   battalions brigades units patrols bases attacks raids incidents clashes bombings explosions landmines mines shells rockets
   bombs weapons rifles guns fires floods storms earthquakes strikes protests demonstrations rallies meetings visits missions
   trips times occasions days weeks months years hours nights decades articles sections chapters clauses laws bills decrees acts
   amendments resolutions treaties conventions protocols agreements accords rulings judgments verdicts hearings trials lawsuits suits
   reports studies surveys letters documents permits visas passports cards papers certificates licenses tickets votes seats
   ballots crowns dollars euros tons tonnes kilometers kilometres miles acres hectares liters litres grams kilograms calories
   cattle cows goats sheep camels horses donkeys animals trees crops projects programs programmes courses classes lessons phases
   stages rounds steps grounds reasons conditions recommendations questions languages newspapers stations channels flags
   ministries departments grades editions ordinances regulations rules graves tombs sentences`
    .trim()
    .split(/\s+/),
);

/** Things that also act: they count as things only behind a number ("40 organizations"). */
export const ACTING_THINGS: ReadonlySet<string> = new Set(
  `organizations organisations agencies ngos charities groups parties factions militias companies offices committees
   commissions courts tribunals embassies consulates battalions brigades units patrols churches hospitals ministries
   departments countries states nations newspapers stations missions communities districts governments`
    .trim()
    .split(/\s+/),
);

/** What befalls nobody but people, and what nobody else does: with these a number without a noun counts people, whatever was counted before. */
export const PEOPLE_ONLY: ReadonlySet<string> = new Set(
  `sheltered housed hosted accommodated held waiting killed died arrested detained deported expelled drowned wounded injured fled abducted kidnapped raped beaten imprisoned jailed
   sentenced convicted recruited married born hospitalized hospitalised executed tortured shot stabbed hanged beheaded lynched
   repatriated resettled naturalized naturalised interned conscripted drafted evicted displaced uprooted orphaned widowed
   vaccinated interrogated questioned pardoned amnestied starved perished suffocated froze survived disappeared vanished
   lived living resided residing slept sleeping camped applied sought returned arrived emigrating crossed admitted recognized recognised
   surrendered deserted defected emigrated refouled killing wounding injuring abducting arresting displacing detaining deporting
   depended relied begged studied subsisted`
    .trim()
    .split(/\s+/),
);

/** What befalls nobody: with these a number without a noun counts things. */
export const THINGS_ONLY: ReadonlySet<string> = new Set(
  `built rebuilt repaired demolished razed opened reopened cancelled canceled postponed sunk adopted ratified looted damaged destroyed
   ruined flooded washed mined drilled dug printed delivered erected painted auctioned published launched fired planted paved restored`
    .trim()
    .split(/\s+/),
);
