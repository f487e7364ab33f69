import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { roundPath } from '../paths.ts';

interface LinkProps {
  readonly page: PageContext;
  readonly slug: string;
  /** The whole address, which is shown only now. */
  readonly address: string;
}

/** A personal link for the secretariat to hand over, where no address is known. */
export function AccountLinkPage({ page, slug, address }: LinkProps) {
  const words = page.wording.accounts.reach;
  return (
    <Layout page={page} title={words.madeTitle} place="initiatives">
      <div class="narrow sign-in">
        <h1>{words.madeTitle}</h1>
        <p class="lede">{words.made}</p>
        <p>
          <code class="secret-link">{address}</code>
        </p>
        <p class="more">
          <a href={roundPath(slug)}>{words.back}</a>
        </p>
      </div>
    </Layout>
  );
}
