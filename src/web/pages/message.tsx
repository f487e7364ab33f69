import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

interface MessageProps {
  readonly page: PageContext;
  readonly title: string;
  readonly sentence: string;
  readonly status: number;
  /** What somebody had written in the form that led here. */
  readonly sent?: readonly string[];
}

/** A page that says in a sentence what is wrong and where to go from here, and gives back what somebody had written. */
export function MessagePage({ page, title, sentence, status, sent = [] }: MessageProps) {
  const { failures } = page.wording;
  return (
    <Layout page={{ ...page, alternatives: [] }} title={title}>
      <div class="narrow message">
        <p class="eyebrow number">{status}</p>
        <h1>{title}</h1>
        <p class="lede">{sentence}</p>
        {sent.length > 0 && (
          <section class="sent-words" aria-labelledby="sent-words">
            <h2 id="sent-words">{failures.sentTitle}</h2>
            <p class="quiet">{failures.sentLead}</p>
            {sent.map((words) => (
              <textarea readonly rows={6} aria-labelledby="sent-words">
                {words}
              </textarea>
            ))}
          </section>
        )}
        <p class="more">
          <a href="/">{failures.toOverview}</a>
          <a href="/register">{failures.toRegister}</a>
        </p>
      </div>
    </Layout>
  );
}
