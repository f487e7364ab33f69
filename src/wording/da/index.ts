import { about } from './about.ts';
import { accounts } from './accounts.ts';
import { actors } from './actors.ts';
import { administration } from './administration.ts';
import { campaigns } from './campaigns.ts';
import { commitment } from './commitment.ts';
import { common } from './common.ts';
import { comparison } from './comparison.ts';
import { deeds } from './deeds.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { evidence } from './evidence.ts';
import { failures } from './failures.ts';
import { features } from './features.ts';
import { followUp } from './follow-up.ts';
import { groups } from './groups.ts';
import { home } from './home.ts';
import { initiatives } from './initiatives.ts';
import { kinds } from './kinds.ts';
import { mail } from './mail.ts';
import { news } from './news.ts';
import { openData } from './open-data.ts';
import { original } from './original.ts';
import { people } from './people.ts';
import { reader } from './reader.ts';
import { register } from './register.ts';
import { reportText } from './report-text.ts';
import { reports } from './reports.ts';
import { returnedMail } from './returned-mail.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { signing } from './signing.ts';
import { subscriptions } from './subscriptions.ts';
import { topics } from './topics.ts';
import { videos } from './videos.ts';

/** Everything the interface says in Danish. */
export const danish = {
  about,
  accounts,
  actors,
  administration,
  campaigns,
  commitment,
  common,
  comparison,
  deeds,
  documents,
  events,
  evidence,
  failures,
  features,
  followUp,
  groups,
  home,
  initiatives,
  signing,
  kinds,
  mail,
  news,
  openData,
  original,
  reader,
  people,
  register,
  reportText,
  reports,
  returnedMail,
  review,
  search,
  subscriptions,
  topics,
  videos,
};

/** Every string of the interface; a language that lacks one does not compile. */
export type Wording = typeof danish;
