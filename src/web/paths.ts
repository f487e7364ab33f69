import type { CommitmentView, DeedView, DocumentView } from '../desk/views.ts';
import type { ReportForm } from '../formats/report/report.ts';

/** The reader on a document. */
export function documentPath(document: string): string {
  return `/documents/${encodeURIComponent(document)}`;
}

/** Where an editor puts right what was read of a document. */
export function documentDetailsPath(document: string): string {
  return `${documentPath(document)}/details`;
}

/** The reader at a passage of a document. */
export function passagePath(document: string, eId: string): string {
  return `${documentPath(document)}#${encodeURIComponent(eId)}`;
}

/** The reader with a commitment chosen, at its words. */
export function commitmentInReaderPath(commitment: Pick<CommitmentView, 'id' | 'document'>): string {
  const id = encodeURIComponent(commitment.id);
  return `${documentPath(commitment.document.id)}?c=${id}#c-${id}`;
}

/** The permanent address of a commitment. */
export function commitmentPath(commitment: string): string {
  return `/commitments/${encodeURIComponent(commitment)}`;
}

/** The permanent address of a deed. */
export function deedPath(deed: string): string {
  return `/deeds/${encodeURIComponent(deed)}`;
}

/** The reader at the words of a deed. */
export function deedInReaderPath(deed: Pick<DeedView, 'id' | 'document'>): string {
  return `${documentPath(deed.document.id)}#d-${encodeURIComponent(deed.id)}`;
}

/** The page of an actor. */
export function actorPath(actor: string): string {
  return `/actors/${encodeURIComponent(actor)}`;
}

/** The page of a topic. */
export function topicPath(topic: string): string {
  return `/topics/${encodeURIComponent(topic)}`;
}

/** The bytes of a file that a document came in. */
export function filePath(sha256: string): string {
  return `/files/${encodeURIComponent(sha256)}`;
}

/** A document as Akoma Ntoso. */
export function akomaNtosoPath(document: string): string {
  return `/api/documents/${encodeURIComponent(document)}/akoma-ntoso`;
}

/** Whether a document has a file whose pages can be shown. */
export function hasOriginal(document: Pick<DocumentView, 'manifestations'>): boolean {
  return document.manifestations.some(({ format }) => format === 'pdf');
}

/** Two language versions of a document, passage by passage. */
export function besidePath(document: string, other: string): string {
  return `${documentPath(document)}/beside/${encodeURIComponent(other)}`;
}

/** What changed from one version of a document, `before`, to another. */
export function comparisonPath(before: string, after: string): string {
  return `${documentPath(before)}/versions/${encodeURIComponent(after)}`;
}

/** What of a document's original file is shown. */
export interface OriginalPlace {
  /** 1-based; where the passage or commitment begins if not given. */
  readonly page?: number | undefined;
  readonly passage?: string | undefined;
  readonly commitment?: string | undefined;
  /** SHA-256 of one of several PDFs. */
  readonly file?: string | undefined;
  readonly zoom?: Zoom | undefined;
}

/** How large the picture of a page is shown: whole where there is room, or as wide as there is room. */
export const ZOOMS = ['page', 'width'] as const;

/** One of {@link ZOOMS}. */
export type Zoom = (typeof ZOOMS)[number];

/** A page of the original file beside its text. */
export function originalPath(document: string, { page, passage, commitment, file, zoom }: OriginalPlace): string {
  const asked = { page: page?.toString(), passage, c: commitment, file, zoom: zoom === 'page' ? undefined : zoom };
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const query = new URLSearchParams(given).toString();
  return `${documentPath(document)}/original${query && `?${query}`}`;
}

/** The picture of a page; its address never gives another picture. */
export function pagePicturePath(document: string, sha256: string, page: number, scale: number): string {
  return `${documentPath(document)}/original/${page}.png?${new URLSearchParams({ file: sha256, scale: `${scale}` })}`;
}

/** The page of a report. */
export function reportPath(report: number): string {
  return `/reports/${report}`;
}

/** A file of an edition of a report. */
export function reportFilePath(report: number, edition: number, form: ReportForm): string {
  const name = form === 'dictionary' ? 'dictionary.csv' : `report.${form}`;
  return `${reportPath(report)}/editions/${edition}/${name}`;
}

/** The inbox of suggested evidence. */
export const INBOX_PATH = '/desk/evidence';

/** Where a passage is given as evidence. */
export const USE_PASSAGE_PATH = `${INBOX_PATH}/passage`;

/** The page on which a passage is given as evidence for a commitment that is yet to be chosen. */
export function usePassagePath(document: string, passage: string): string {
  return `${USE_PASSAGE_PATH}?${new URLSearchParams({ document, passage })}`;
}

/** The inbox of suggested evidence, narrowed or at a page. */
export function inboxPath(parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(parameters).toString();
  return query === '' ? INBOX_PATH : `${INBOX_PATH}?${query}`;
}

/** Where a decision of a suggestion is sent. */
export function decideSuggestionPath(deed: string, commitment: string): string {
  return `${INBOX_PATH}/${encodeURIComponent(deed)}/${encodeURIComponent(commitment)}`;
}

/** Where evidence for a commitment is sent. */
export function giveEvidencePath(commitment: string, origin: string): string {
  return `${commitmentPath(commitment)}/evidence/${origin}`;
}

/** Where the withdrawal of evidence is sent. */
export function withdrawEvidencePath(evidence: number): string {
  return `/evidence/${evidence}/withdraw`;
}

/** The words of what is archived, and how it came. */
export function archivePath(item: string): string {
  return `/archive/${encodeURIComponent(item)}`;
}

/** The bytes of what is archived. */
export function archiveFilePath(item: string): string {
  return `${archivePath(item)}/original`;
}

/** Where calendar programs fetch a calendar, by the secret part of its address. */
export function calendarPath(token: string): string {
  return `/calendar/${token}.ics`;
}

/** Paths that open something for whoever has them. */
const SECRET_PATHS =
  /^\/(?:calendar|unsubscribe|invitation|set-up|signatures|accounts|answers|subscribe\/(?:confirm|mine))\/(?=.)/u;

/** A path as it may stand in a log: without what opens something for whoever reads it. */
export function loggedPath(path: string): string {
  const [beginning] = SECRET_PATHS.exec(path) ?? [];
  return beginning === undefined ? path : `${beginning}…`;
}

/** The public page of a pledge. */
export function pledgePath(slug: string): string {
  return `/pledges/${encodeURIComponent(slug)}`;
}

/** Where the secretariat sends a list of the addresses of signatories. */
export function signatoryAddressesPath(slug: string): string {
  return `${pledgePath(slug)}/addresses`;
}

/** Where lists of signatories are brought in; one list where it is named. */
export function signatoryListPath(slug: string, list?: number): string {
  return `${pledgePath(slug)}/import${list === undefined ? '' : `/${list}`}`;
}

/** The list of press releases. */
export const NEWS_PATH = '/news';

/** A published press release, in one of its languages if one is named. */
export function releasePath(slug: string, language?: string): string {
  return `${NEWS_PATH}/${encodeURIComponent(slug)}${language === undefined ? '' : `/${language}`}`;
}

/** The bytes of a file of a press release. */
export function releaseFilePath({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${NEWS_PATH}/files/${id}/${encodeURIComponent(name.replaceAll('/', '_'))}`;
}

/** Everything of a press release in one file. */
export function pressKitPath(slug: string): string {
  return `${releasePath(slug)}/press-kit.zip`;
}

/** The press releases of a year, or about a topic. */
export function newsArchivePath(of?: { readonly year: number } | { readonly topic: string }): string {
  if (of === undefined) return `${NEWS_PATH}/archive`;
  return `${NEWS_PATH}/archive/${'year' in of ? of.year : `topic/${encodeURIComponent(of.topic)}`}`;
}

/** The forms that feeds have. */
export const FEED_KINDS = ['atom', 'rss', 'json'] as const;

/** One of {@link FEED_KINDS}. */
export type FeedKind = (typeof FEED_KINDS)[number];

/** The feed of the press releases in a language. */
export function newsFeedPath(language: string, kind: FeedKind): string {
  return `${NEWS_PATH}/feed/${language}.${kind}`;
}

/** The desk at which press releases are written. */
export const NEWSROOM_PATH = '/desk/news';

/** A press release on the desk. */
export function draftPath(id: string): string {
  return `${NEWSROOM_PATH}/${id}`;
}

/** The list of events. */
export const EVENTS_PATH = '/events';

/** The page of an event. */
export function eventPath(slug: string): string {
  return `${EVENTS_PATH}/${encodeURIComponent(slug)}`;
}

/** Past events, or those of a year. */
export function pastEventsPath(year?: number): string {
  return `${EVENTS_PATH}/past${year === undefined ? '' : `/${year}`}`;
}

/** An event as a file for calendars. */
export function eventCalendarPath(slug: string): string {
  return `${eventPath(slug)}/event.ics`;
}

/** Events as a calendar to subscribe to, or as Atom, in a language. */
export function eventFeedPath(language: string, kind: 'ics' | 'atom'): string {
  return `${EVENTS_PATH}/feed/${language}.${kind}`;
}

/** Where a mail server hands over what came to the return address. */
export const RETURNED_MAIL_PATH = '/mail/returned';

/** Where people register for an event. */
export function registerPath(slug: string): string {
  return `${eventPath(slug)}/register`;
}

/** The bytes of a material of an event. */
export function materialPath(id: string, name: string): string {
  return `${EVENTS_PATH}/materials/${id}/${encodeURIComponent(name.replaceAll('/', '_'))}`;
}

/** The desk's list of events. */
export const EVENTS_DESK_PATH = '/desk/events';

/** An event on the desk. */
export function eventDeskPath(id: string): string {
  return `${EVENTS_DESK_PATH}/${id}`;
}

/** Who is asked to an event, and what they answered. */
export function eventAnswersPath(id: string): string {
  return `${eventDeskPath(id)}/answers`;
}

/** The desk's list of videos. */
export const VIDEOS_PATH = '/desk/videos';

/** A video on the desk. */
export function videoDeskPath(id: string): string {
  return `${VIDEOS_PATH}/${id}`;
}

/** The page of a video. */
export function videoPath(id: string): string {
  return `/videos/${id}`;
}

/** The bytes of a video. */
export function videoFilePath(id: string, name: string): string {
  return `${videoPath(id)}/${encodeURIComponent(name.replaceAll('/', '_'))}`;
}

/** The captions of a video in a language. */
export function captionsPath(id: string, language: string): string {
  return `${videoPath(id)}/captions/${language}.vtt`;
}

/** Where people ask for news by mail. */
export const SUBSCRIBE_PATH = '/subscribe';

/** The same with choices made, as forms carry them. */
export function subscribePath(choices: readonly string[]): string {
  return `${SUBSCRIBE_PATH}?${new URLSearchParams(choices.map((choice) => ['choice', choice]))}`;
}

/** Where an organisation signs a pledge. */
export function signPath(slug: string): string {
  return `${pledgePath(slug)}/sign`;
}

/** The secretariat's desk of signatures; one signature where it is named. */
export function signaturesPath(slug: string, signature?: string): string {
  return `${pledgePath(slug)}/signatures${signature === undefined ? '' : `/${signature}`}`;
}

/** Where the secretariat edits an organisation. */
export function organisationPath(actor: string): string {
  return `/organisations/${encodeURIComponent(actor)}`;
}

/** The rounds of a pledge; one round where it is named. */
export function roundPath(slug: string, round?: number): string {
  return `${pledgePath(slug)}/rounds${round === undefined ? '' : `/${round}`}`;
}

/** The public page of a signatory of a pledge. */
export function signatoryPath(slug: string, actor: string): string {
  return `${pledgePath(slug)}/signatories/${encodeURIComponent(actor)}`;
}

/** The page of a coalition or another group. */
export function groupPath(slug: string): string {
  return `/initiatives/${encodeURIComponent(slug)}`;
}

/** The page of an initiative of any kind. */
export function initiativePath({ kind, slug }: { readonly kind: string; readonly slug: string }): string {
  return kind === 'pledge' ? pledgePath(slug) : groupPath(slug);
}

/** The plan of a group point by point: all of it, or one member's part or what is so far along. */
export function groupPlanPath(
  slug: string,
  { whose, progress }: { readonly whose?: string | undefined; readonly progress?: string | undefined } = {},
): string {
  const query = new URLSearchParams({ ...(whose && { whose }), ...(progress && { progress }) }).toString();
  return `${groupPath(slug)}/plan${query && `?${query}`}`;
}

/** The list of campaigns. */
export const CAMPAIGNS_PATH = '/campaigns';

/** The page of a campaign, or of one of its statements. */
export function campaignPath(slug: string, statement?: string): string {
  const path = `${CAMPAIGNS_PATH}/${encodeURIComponent(slug)}`;
  return statement === undefined ? path : `${path}/${encodeURIComponent(statement)}`;
}

/** The feed of a campaign in a language. */
export function campaignFeedPath(slug: string, language: string, kind: FeedKind): string {
  return `${campaignPath(slug)}/feed/${language}.${kind}`;
}

/** The bytes of the picture of a statement. */
export function campaignPicturePath({ id, name }: { readonly id: string; readonly name: string }): string {
  return `${CAMPAIGNS_PATH}/pictures/${id}/${encodeURIComponent(name.replaceAll('/', '_'))}`;
}

/** A statement as pages of other sites show it. */
export function embeddedStatementPath(id: string): string {
  return `/embed/statements/${id}`;
}

/** The desk at which campaigns are made. */
export const CAMPAIGNS_DESK_PATH = '/desk/campaigns';

/** A campaign on the desk. */
export function campaignDeskPath(id: string): string {
  return `${CAMPAIGNS_DESK_PATH}/${id}`;
}

/** A statement on the desk. */
export function statementDeskPath(id: string): string {
  return `${CAMPAIGNS_DESK_PATH}/statements/${id}`;
}
