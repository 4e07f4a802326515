/** Facts about the time off between work. */
import type { FactEntry } from '../catalogue.ts';
import { YES_NO } from './chain-entry.ts';
import { HOURS, HOURS_LIST, windowEntries, workEntry } from './work-entry.ts';

export const workRestFacts: readonly FactEntry[] = [
  ...windowEntries(
    'dailyRest',
    ['Korteste daglige arbeidsfri', 'Kortaste daglege arbeidsfri', 'Shortest daily rest'],
    [
      'For hver gang arbeidet begynner: den lengste fritiden som starter innen 24 timer. Her vises den korteste av dem, høyst 24 timer. Arbeid som mangler i listene, kan bare gjøre den kortere.',
      'For kvar gong arbeidet byrjar: den lengste fritida som startar innan 24 timar. Her blir den kortaste av dei vist, høgst 24 timar. Arbeid som manglar i listene, kan berre gjere ho kortare.',
      'For each time that work begins: the longest time off that starts within 24 hours. The shortest of them is shown, 24 hours at most. Work that is missing from the lists can only make it shorter.',
    ],
  ),
  workEntry(
    'dailyRestUnagreed',
    HOURS,
    HOURS_LIST,
    [
      'Korteste daglige arbeidsfri uten avtale med tillitsvalgte',
      'Kortaste daglege arbeidsfri utan avtale med tillitsvalde',
      'Shortest daily rest without a union agreement',
    ],
    [
      'Det samme for de dagene som ingen innsendt avtale dekker.',
      'Det same for dei dagane som ingen innsend avtale dekkjer.',
      'The same for the days that no agreement handed in covers.',
    ],
  ),
  ...windowEntries(
    'weeklyRest',
    ['Korteste ukentlige arbeidsfri', 'Kortaste vekentlege arbeidsfri', 'Shortest weekly rest'],
    [
      'For hver uke fra mandag til søndag: den lengste fritiden som berører uken. Her vises den korteste av dem, høyst en uke.',
      'For kvar veke frå måndag til søndag: den lengste fritida som rører ved veka. Her blir den kortaste av dei vist, høgst ei veke.',
      'For each week from Monday to Sunday: the longest time off that touches the week. The shortest of them is shown, a week at most.',
    ],
  ),
  workEntry(
    'weeklyRestUnagreed',
    HOURS,
    HOURS_LIST,
    [
      'Korteste ukentlige arbeidsfri uten avtale med tillitsvalgte',
      'Kortaste vekentlege arbeidsfri utan avtale med tillitsvalde',
      'Shortest weekly rest without a union agreement',
    ],
    [
      'Det samme for de ukene som ingen innsendt avtale dekker.',
      'Det same for dei vekene som ingen innsend avtale dekkjer.',
      'The same for the weeks that no agreement handed in covers.',
    ],
  ),
  workEntry(
    'restTimesShown',
    YES_NO,
    HOURS_LIST,
    [
      'Klokkeslettene viser når fritiden var',
      'Klokkesletta viser når fritida var',
      'The clock times show when the time off was',
    ],
    [
      'At hver rad har klokkeslett, og at ingen lang pause inne i en vakt må regnes som fritid.',
      'At kvar rad har klokkeslett, og at ingen lang pause inne i ei vakt må reknast som fritid.',
      'That every row has clock times, and that no long break inside a shift must pass for time off.',
    ],
  ),
];
