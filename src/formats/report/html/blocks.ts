import { drawChart } from '../chart/draw-chart.ts';
import type { Block, Cell, Chart, Column, Entry, Fact, Inline, Report, Table } from '../report.ts';
import { isWebAddress } from '../web-address.ts';
import { Markup, markup } from './markup.ts';

/** Writes blocks, and keeps the numbers of notes, figures and tables as it goes. */
export class BlockWriter {
  /** The notes met so far, in their order. */
  readonly notes: (readonly Inline[])[] = [];
  private readonly report: Report;
  private figures = 0;
  private tables = 0;

  constructor(report: Report) {
    this.report = report;
  }

  /** A block whose headings have at least this level. */
  block(block: Block, level: number): Markup {
    switch (block.type) {
      case 'paragraph':
        return markup`<p class="${block.tone}">${this.inline(block.content)}</p>\n`;
      case 'list':
        return markup`<ul>${block.items.map((item) => markup`<li>${this.inline(item)}</li>`)}</ul>\n`;
      case 'table':
        this.tables += 1;
        return this.table(block, `${this.report.labels.table} ${this.tables}. ${block.caption}`);
      case 'chart':
        return this.chart(block);
      case 'entry':
        return this.entry(block, level);
    }
  }

  /** Words with their links and the numbers of their notes. */
  inline(content: readonly Inline[]): Markup[] {
    return content.map((run) => {
      let words = markup`${run.text}`;
      if (run.strong) words = markup`<strong>${words}</strong>`;
      if (run.quoted !== undefined) words = markup`<q lang="${run.quoted}">${words}</q>`;
      if (run.address !== undefined && isWebAddress(run.address)) {
        words = markup`<a href="${run.address}">${words}</a>`;
      }
      return run.note === undefined ? words : markup`${words}${this.noteNumber(run.note)}`;
    });
  }

  /** Labels beside what they say. */
  facts(facts: readonly Fact[]): Markup {
    const rows = facts.map(
      ({ label, content }) => markup`<div><dt>${label}</dt><dd>${this.inline(content)}</dd></div>`,
    );
    return markup`<dl class="facts">${rows}</dl>\n`;
  }

  private noteNumber(note: readonly Inline[]): Markup {
    const number = this.notes.push(note);
    const link = markup`<a href="#note-${number}" id="to-note-${number}" role="doc-noteref">${number}</a>`;
    return markup`<sup>${link}</sup>`;
  }

  private table({ columns, rows }: Omit<Table, 'caption'>, caption: string | null): Markup {
    const head = columns.map((column) => markup`<th scope="col"${alignment(column)}>${column.heading}</th>`);
    const body = rows.map((row) => markup`<tr>${row.map((cell, at) => this.cell(cell, columns[at], at === 0))}</tr>\n`);
    return markup`<div class="table" tabindex="0"><table>${caption && markup`<caption>${caption}</caption>`}
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody></table></div>\n`;
  }

  private cell({ content, tone }: Cell, column: Column | undefined, isFirst: boolean): Markup {
    const words = tone ? markup`<span class="tone ${tone}">${this.inline(content)}</span>` : this.inline(content);
    if (isFirst) return markup`<th scope="row"${alignment(column)}>${words}</th>`;
    return markup`<td${alignment(column)}>${words}</td>`;
  }

  private chart(chart: Chart): Markup {
    this.figures += 1;
    const { labels, language } = this.report;
    const drawing = new Markup(drawChart(chart, `chart-${this.figures}`, language));
    return markup`<figure>
<div class="drawing">${drawing}</div>
<figcaption>${labels.figure} ${this.figures}. ${chart.caption}</figcaption>
<details open><summary>${labels.figures}</summary>${this.table(chart.table, null)}</details>
</figure>\n`;
  }

  private entry(entry: Entry, level: number): Markup {
    const heading = new Markup(`h${Math.min(level, 6)}`);
    const standings = entry.standings.map(
      ({ question, answer, tone, detail }) =>
        markup`<div><dt>${question}</dt><dd><strong class="tone ${tone}">${answer}</strong> ${this.inline(detail)}</dd></div>\n`,
    );
    const { text, quoted, note } = entry.quote;
    const quote = markup`<blockquote${quoted === undefined ? null : markup` lang="${quoted}"`}><p>${text}${note ? this.noteNumber(note) : null}</p></blockquote>`;
    const facts = entry.facts.map(
      ({ label, content }) => markup`<div><dt>${label}</dt><dd>${this.inline(content)}</dd></div>\n`,
    );
    return markup`<article class="entry" id="${entry.id}">
<${heading}>${entry.heading}</${heading}>
${quote}
<dl class="facts">${facts}${standings}${this.evidence(entry)}</dl>
</article>\n`;
  }

  private evidence({ evidence, evidenceLabel }: Entry): Markup | null {
    if (evidence.length === 0) return null;
    const items = evidence.map(
      ({ stance, content }) => markup`<p><strong>${stance}</strong> ${this.inline(content)}</p>`,
    );
    return markup`<div><dt>${evidenceLabel}</dt><dd>${items}</dd></div>`;
  }
}

function alignment(column: Column | undefined): Markup | null {
  return column?.align === 'end' ? markup` class="end"` : null;
}
