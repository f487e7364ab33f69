import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';
import { capitalised, kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';

/** What Servanda is, the words it uses, and what it does not claim. */
export function AboutPage({ page }: { page: PageContext }) {
  const { about, kinds, common } = page.wording;
  return (
    <Layout page={page} title={common.about}>
      <div class="narrow about">
        <p class="eyebrow" lang="la">
          Pacta sunt servanda
        </p>
        <h1>{common.about}</h1>
        <p class="lede">{about.lede}</p>
        <h2>{about.kindsTitle}</h2>
        <dl class="kinds-explained">
          {COMMITMENT_KINDS.map((kind) => (
            <div class={kindClass(kind)}>
              <dt>
                <span class="kind">{capitalised(kinds[kind].one)}</span>
              </dt>
              <dd>{kinds[kind].meaning}</dd>
            </div>
          ))}
        </dl>
        {about.sections.map(({ title, text }) => (
          <>
            <h2>{title}</h2>
            <p>{text}</p>
          </>
        ))}
      </div>
    </Layout>
  );
}
