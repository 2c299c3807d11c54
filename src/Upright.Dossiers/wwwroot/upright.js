// Comforts only: every page reads and works without this file.
(() => {
  'use strict';
  const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => [...r.querySelectorAll(s)];
  const typing = e => /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) || e.target.isContentEditable;

  document.addEventListener('keydown', e => {
    if (e.key === '/' && !typing(e) && !e.ctrlKey && !e.metaKey && !e.altKey) {
      const box = $('#site-search');
      if (box) { e.preventDefault(); box.focus(); box.select(); }
    }
    // Escape closes the open note and gives the focus back to the mark that opened it.
    if (e.key === 'Escape' && location.hash.startsWith('#note-')) {
      const mark = opener || $(`a.cite[href="${location.hash}"]`);
      const y = scrollY;
      location.hash = '_';
      history.replaceState(null, '', location.pathname + location.search);
      scrollTo({ top: y, behavior: 'instant' });
      if (mark) mark.focus({ preventScroll: true });
    }
  });
  let opener = null;
  document.addEventListener('click', e => {
    const mark = e.target.closest('a.cite');
    if (mark) {
      opener = mark;
      // The note stands in the margin at the height of its mark, as far as it fits the window.
      const note = document.getElementById(mark.hash.slice(1)), at = mark.getBoundingClientRect().top;
      if (note) {
        const low = at > innerHeight * .6;
        note.style.setProperty('--note-top', low ? 'auto' : `${Math.max(64, at - 8)}px`);
        note.style.setProperty('--note-bottom', low ? `${Math.max(16, innerHeight - at - 24)}px` : 'auto');
      }
    }
    const close = e.target.closest('.notes .close');
    if (close) { e.preventDefault(); document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })); }
  });

  // What a cell says, without the marks beside it; dollars as the plain number.
  const cellText = c => {
    if (c.dataset.value !== undefined) return c.dataset.value;
    const copy = c.cloneNode(true);
    $$('.cite, .sample-word', copy).forEach(x => x.remove());
    const t = copy.textContent.replace(/\s+/g, ' ').replace(/ ?[↕↑↓]$/, '').trim();
    return /^-?\$[\d,]+(\.\d+)?$/.test(t) ? t.replace(/[$,]/g, '') : t;
  };
  const key = c => { const t = cellText(c), n = Number(t.replace(/[,%×]/g, '')); return t !== '' && !Number.isNaN(n) ? n : t.toLowerCase(); };
  const csv = table => $$('tr', table).filter(r => !r.hidden).map(r => $$('th,td', r).map(c => {
    const sample = $('.sample-word', c) ? ' SAMPLE' : '', t = cellText(c) + sample;
    return /[",\n]/.test(t) ? `"${t.replace(/"/g, '""')}"` : t;
  }));

  $$('table.data').forEach((table, n) => {
    const head = $('thead tr', table), body = $('tbody', table);
    if (!head || !body || body.rows.length < 4) return;
    const grouped = !!$('tr.group', body);
    if (!grouped) $$('th', head).forEach((th, i) => {
      if (th.querySelector('.hidden-visually, a')) return;
      const b = document.createElement('button');
      b.type = 'button'; b.className = 'sort'; b.append(...th.childNodes); th.append(b);
      b.addEventListener('click', () => {
        const down = th.getAttribute('aria-sort') === 'ascending';
        $$('th', head).forEach(x => x.removeAttribute('aria-sort'));
        th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const rows = [...body.rows].sort((a, b) => {
          const x = key(a.cells[i]), y = key(b.cells[i]);
          const order = typeof x === 'number' && typeof y === 'number' ? x - y : typeof x === typeof y ? (x > y) - (x < y) : typeof x === 'number' ? -1 : 1;
          return down ? -order : order;
        });
        body.append(...rows);
      });
    });
    const tools = document.createElement('div');
    tools.className = 'table-tools';
    const said = document.createElement('span');
    said.className = 'soft'; said.setAttribute('role', 'status');
    if (body.rows.length > 8 && !grouped) {
      const filter = document.createElement('input');
      filter.type = 'search'; filter.placeholder = 'Filter rows'; filter.setAttribute('aria-label', 'Filter rows of this table');
      filter.addEventListener('input', () => {
        const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const r of body.rows) { r.hidden = !words.every(w => r.textContent.toLowerCase().includes(w)); if (!r.hidden) shown++; }
        said.textContent = words.length ? `${shown} of ${body.rows.length} rows` : '';
      });
      tools.append(filter);
    }
    const button = (label, act) => { const b = document.createElement('button'); b.type = 'button'; b.className = 'quiet'; b.textContent = label; b.addEventListener('click', act); tools.append(b); };
    if (navigator.clipboard) button('Copy', () => navigator.clipboard.writeText(csv(table).map(r => r.join('\t')).join('\n')).then(() => said.textContent = 'copied', () => said.textContent = 'the browser did not allow copying'));
    button('CSV', () => {
      const a = document.createElement('a');
      a.href = URL.createObjectURL(new Blob([csv(table).map(r => r.join(',')).join('\r\n') + '\r\n'], { type: 'text/csv' }));
      a.download = (table.dataset.name || `table-${n + 1}`) + '.csv';
      a.click();
      setTimeout(() => URL.revokeObjectURL(a.href), 1000);
    });
    tools.append(said);
    const scroll = table.closest('.table-scroll') || table;
    scroll.before(tools);
    scroll.parentElement.classList.add('tooled');
  });

  // The index of a static site narrows as one types; ?q= of an address or of another page's search box is taken up.
  const codes = $('#codes');
  if (codes) {
    const box = $('#site-search'), said = $('#codes-found'), first = said.textContent;
    const rows = [...codes.tBodies[0].rows].map(r => [r, (r.textContent + ' ' + (r.cells[1].title || '')).toLowerCase()]);
    const narrow = () => {
      const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const [r, text] of rows) { r.hidden = !words.every(w => text.includes(w)); if (!r.hidden) shown++; }
      said.textContent = words.length ? `${shown} of ${rows.length} codes` : first;
    };
    box.value = new URLSearchParams(location.search).get('q') || '';
    box.addEventListener('input', narrow);
    box.form.addEventListener('submit', e => {
      e.preventDefault();
      const seen = rows.filter(([r]) => !r.hidden);
      if (seen.length === 1 || /^[a-z]\d{4}$/i.test(box.value.trim()) && seen.length) location.href = $('a', seen[0][0]).href;
    });
    narrow();
  }

  const links = $$('.section-index a');
  if (links.length && 'IntersectionObserver' in window) {
    const byId = new Map(links.map(a => [decodeURIComponent(a.hash.slice(1)), a]));
    const seen = new Set();
    const watch = new IntersectionObserver(entries => {
      entries.forEach(e => e.isIntersecting ? seen.add(e.target.id) : seen.delete(e.target.id));
      links.forEach(a => a.removeAttribute('aria-current'));
      const first = [...byId.keys()].find(id => seen.has(id));
      if (first) byId.get(first).setAttribute('aria-current', 'true');
    }, { rootMargin: '-72px 0px -60% 0px' });
    byId.forEach((_, id) => { const s = document.getElementById(id); if (s) watch.observe(s); });
  }
  addEventListener('beforeprint', () => $$('details.behind').forEach(d => { if (!d.open) { d.open = true; d.dataset.closed = ''; } }));
  addEventListener('afterprint', () => $$('details.behind[data-closed]').forEach(d => { d.open = false; delete d.dataset.closed; }));
})();
