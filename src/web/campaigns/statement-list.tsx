import type { PlacedStatement } from '../../desk/campaigns/campaign-views.ts';
import type { CommitmentRelation } from '../../store/schema/campaigns.ts';
import { formatInstant } from '../../wording/instants.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { campaignPath } from '../paths.ts';
import { speakerLine, wordsFor } from './words.ts';

interface StatementListProps {
  readonly page: PageContext;
  readonly title: string;
  readonly statements: readonly PlacedStatement[];
  /** The commitment on whose page they are listed, of which is said what they have to do with it. */
  readonly commitmentId?: string;
}

/** Statements of campaigns on the page of whoever made them, or of what they are about; nothing where there are none. */
export function StatementList({ page, title, statements, commitmentId }: StatementListProps) {
  if (statements.length === 0) return null;
  return (
    <section class="statements-here" aria-labelledby="statements">
      <h2 id="statements">{title}</h2>
      <ul class="initiative-list">
        {statements.map((statement) => {
          const { campaign, slug, publishedAt } = statement;
          const words = wordsFor(statement, page.locale);
          const facts = [
            speakerLine(statement, page),
            ...relationsTo(statement, commitmentId).map(
              (relation) => page.wording.campaigns.statement.relationOf[relation],
            ),
            translated(campaign.titles, page.locale).text,
            ...(publishedAt === null ? [] : [formatInstant(publishedAt, page.locale, page.timeZone)]),
          ];
          return (
            <li>
              <a href={campaignPath(campaign.slug, slug)} lang={words?.text.language}>
                {words?.text.title ?? slug}
              </a>
              <span class="facts">{facts.join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function relationsTo({ commitments }: PlacedStatement, commitmentId: string | undefined): CommitmentRelation[] {
  return commitments.filter(({ commitment }) => commitment.id === commitmentId).map(({ relation }) => relation);
}
