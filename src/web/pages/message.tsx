import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

/** A page that says in a sentence what is wrong and where to go from here. */
export function MessagePage(props: { page: PageContext; title: string; sentence: string; status: number }) {
  const { page, title, sentence, status } = props;
  const { failures } = page.wording;
  return (
    <Layout page={page} title={title}>
      <div class="narrow message">
        <p class="eyebrow number">{status}</p>
        <h1>{title}</h1>
        <p class="lede">{sentence}</p>
        <p class="more">
          <a href="/">{failures.toOverview}</a>
          <a href="/register">{failures.toRegister}</a>
        </p>
      </div>
    </Layout>
  );
}
