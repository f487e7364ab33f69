import type { Comment } from '../../desk/list-comments.ts';
import { formatInstant } from '../../wording/instants.ts';
import type { PageContext } from '../page-context.ts';
import { commitmentPath } from '../paths.ts';
import type { FollowUpProps } from './code-mark.tsx';
import { Field } from './statement-form.tsx';

/** What colleagues write beside a commitment, and a form to write more. */
export function Comments({ page, commitmentId, comments }: FollowUpProps) {
  const words = page.wording.followUp;
  return (
    <section class="comments" aria-labelledby="comments">
      <h2 id="comments">{words.comments}</h2>
      {comments.length === 0 && <p class="quiet">{words.noComments}</p>}
      <ol>
        {comments.map((comment) => (
          <li id={`comment-${comment.id}`}>
            <CommentText page={page} comment={comment} />
          </li>
        ))}
      </ol>
      <form method="post" action={`${commitmentPath(commitmentId)}/comments`}>
        <Field label={words.comment} id="comment-text">
          <textarea
            id="comment-text"
            name="text"
            rows={3}
            maxlength={10_000}
            required
            aria-describedby="comment-hint"
          />
        </Field>
        <p class="hint" id="comment-hint">
          {words.commentHint}
        </p>
        <button type="submit" class="button">
          {words.send}
        </button>
      </form>
    </section>
  );
}

/** A comment, who wrote it and when; the people it names stand out. */
export function CommentText({ page, comment }: { page: PageContext; comment: Comment }) {
  const { followUp } = page.wording;
  return (
    <>
      <p class="entry-facts">
        <b>{comment.givenBy?.name ?? followUp.operator}</b> ·{' '}
        {formatInstant(comment.givenAt, page.locale, page.timeZone)}
      </p>
      <p class="entry-text">{withNames(comment)}</p>
    </>
  );
}

function withNames({ text, mentioned }: Comment) {
  const names = mentioned.map(({ name }) => `@${name}`.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&'));
  if (names.length === 0) return text;
  return text
    .split(new RegExp(`(${names.join('|')})`, 'i'))
    .map((piece, index) => (index % 2 === 1 ? <b class="named">{piece}</b> : piece));
}
