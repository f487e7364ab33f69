import type { Child } from 'hono/jsx';
import type { GroupView } from '../../desk/view-group.ts';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { groupPath } from '../paths.ts';
import { translated } from './translated.ts';

interface FormPageProps {
  readonly page: PageContext;
  readonly group: GroupView;
  readonly title: string;
  /** Why what was sent could not be used. */
  readonly problem: string | null;
  readonly children?: Child;
}

/** A page of the secretariat of a group: what it changes, the way back, and why something could not be saved. */
export function GroupFormPage({ page, group, title, problem, children }: FormPageProps) {
  const name = translated(group.names, page.locale);
  return (
    <Layout page={page} title={`${title}: ${name.text}`} place="initiatives">
      <div class="group-form">
        <header class="page-head">
          <p class="eyebrow">
            <a href={groupPath(group.slug)}>{page.wording.groups.form.back(name.text)}</a>
          </p>
          <h1>{title}</h1>
        </header>
        <Problem sentence={problem} />
        {children}
      </div>
    </Layout>
  );
}
