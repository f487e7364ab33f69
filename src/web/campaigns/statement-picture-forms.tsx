import { CAMPAIGN_LIMITS } from '../../desk/campaigns/campaign-input.ts';
import { LARGEST_CAMPAIGN_PICTURE, type PictureDescription } from '../../desk/set-campaign-picture.ts';
import type { StatementDraftView } from '../../desk/view-campaign-desk.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatBytes } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { campaignPicturePath, statementDeskPath } from '../paths.ts';

interface PictureProps {
  readonly page: PageContext;
  readonly statement: StatementDraftView;
}

const NOTHING: PictureDescription = { alternatives: {}, credit: '' };

function DescriptionFields({ page, statement, of, prefix }: PictureProps & { of: PictureDescription; prefix: string }) {
  const { desk } = page.wording.campaigns;
  return (
    <>
      {statement.texts.map(({ language }) => (
        <div class="form-field">
          <label for={`${prefix}-alt-${language}`}>{desk.alternative(wordLanguage(language, page.locale))}</label>
          <input
            {...{ type: 'text', id: `${prefix}-alt-${language}`, name: `alt-${language}`, lang: language }}
            value={of.alternatives[language] ?? ''}
            maxlength={CAMPAIGN_LIMITS.caption}
          />
        </div>
      ))}
      <div class="form-field">
        <label for={`${prefix}-credit`}>{desk.creditField}</label>
        <input
          {...{ type: 'text', id: `${prefix}-credit`, name: 'credit', value: of.credit }}
          maxlength={CAMPAIGN_LIMITS.line}
        />
      </div>
    </>
  );
}

function Shown({ page, statement }: PictureProps) {
  const { desk } = page.wording.campaigns;
  const { picture } = statement;
  if (picture === null) return <p class="quiet">{desk.noPicture}</p>;
  const path = `${statementDeskPath(statement.id)}/picture`;
  return (
    <>
      <img
        src={campaignPicturePath(picture)}
        alt={picture.alternatives[page.locale] ?? picture.name}
        width={picture.width}
        height={picture.height}
      />
      <form method="post" action={`${path}/describe`} class="sign-in-form">
        <input type="hidden" name="revision" value={statement.revision} />
        <DescriptionFields {...{ page, statement, of: picture }} prefix="picture" />
        <p class="more">
          <button type="submit" class="button quiet-button">
            {desk.describePicture}
          </button>
          <button type="submit" class="copy" formaction={`${path}/remove`}>
            {desk.removePicture}
          </button>
        </p>
      </form>
    </>
  );
}

/** The picture of a statement that is written on, and the form for another one. */
export function StatementPictureForms({ page, statement }: PictureProps) {
  const { desk } = page.wording.campaigns;
  const label = statement.picture === null ? desk.setPicture : desk.replacePicture;
  return (
    <section class="release-files" aria-labelledby="picture">
      <h2 id="picture">{desk.picture}</h2>
      <Shown page={page} statement={statement} />
      <details>
        <summary>{label}</summary>
        <form
          method="post"
          action={`${statementDeskPath(statement.id)}/picture`}
          enctype="multipart/form-data"
          class="sign-in-form"
        >
          <input type="hidden" name="revision" value={statement.revision} />
          <div class="form-field">
            <label for="file">{desk.chooseFile}</label>
            <input {...{ type: 'file', id: 'file', name: 'file', required: true }} aria-describedby="file-hint" />
            <p class="hint" id="file-hint">
              {desk.fileHint(formatBytes(LARGEST_CAMPAIGN_PICTURE, page.locale))}
            </p>
          </div>
          <DescriptionFields {...{ page, statement, of: NOTHING }} prefix="new" />
          <button type="submit" class="button">
            {label}
          </button>
        </form>
      </details>
    </section>
  );
}
