// Comforts of the live site: suggestions while typing and the progress of a load. Every page works without them.
(() => {
  'use strict';
  const form = document.querySelector('form[data-suggest]');
  if (form) {
    const box = form.querySelector('input[name=q]'), list = document.getElementById('suggestions');
    let asked = 0, chosen = -1, timer;
    const options = () => [...list.children];
    const close = () => { list.hidden = true; list.replaceChildren(); box.setAttribute('aria-expanded', 'false'); box.removeAttribute('aria-activedescendant'); chosen = -1; };
    const choose = n => {
      const all = options();
      if (!all.length) return;
      chosen = (n + all.length) % all.length;
      all.forEach((o, i) => o.setAttribute('aria-selected', i === chosen ? 'true' : 'false'));
      box.setAttribute('aria-activedescendant', all[chosen].id);
      all[chosen].scrollIntoView({ block: 'nearest' });
    };
    const suggest = async () => {
      const q = box.value.trim(), mine = ++asked;
      if (q.length < 2) return close();
      const answer = await fetch(`${form.dataset.suggest}?pageSize=8&q=${encodeURIComponent(q)}`).then(r => r.ok ? r.json() : null, () => null);
      if (mine !== asked || !answer) return;
      list.replaceChildren(...answer.codes.map((hit, i) => {
        const item = document.createElement('li'), link = document.createElement('a'), text = document.createElement('span');
        item.id = `suggestion-${i}`; item.setAttribute('role', 'option'); item.setAttribute('aria-selected', 'false');
        link.className = 'code'; link.href = `/codes/${hit.code}`; link.textContent = hit.code; link.tabIndex = -1;
        text.textContent = hit.description;
        item.append(link, text);
        item.addEventListener('click', () => location.assign(link.href));
        return item;
      }));
      chosen = -1;
      list.hidden = answer.codes.length === 0;
      box.setAttribute('aria-expanded', String(!list.hidden));
    };
    box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(suggest, 120); });
    box.addEventListener('keydown', e => {
      if (e.key === 'ArrowDown' || e.key === 'ArrowUp') { if (list.hidden) return; e.preventDefault(); choose(chosen + (e.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1)); }
      else if (e.key === 'Enter' && chosen >= 0) { e.preventDefault(); location.assign(options()[chosen].querySelector('a').href); }
      else if (e.key === 'Escape') close();
    });
  }

  const load = document.querySelector('[data-load]');
  if (load && load.dataset.load) {
    const said = load.querySelector('[data-said]'), bar = load.querySelector('[data-bar]');
    const mega = n => (n / 1e6).toFixed(n < 1e7 ? 1 : 0);
    const watch = async () => {
      const job = await fetch(load.dataset.load).then(r => r.ok ? r.json() : null, () => null);
      if (!job || ['done', 'cancelled', 'failed'].includes(job.state)) return location.reload();
      let text = `File ${Math.min(job.filesDone + 1, job.files)} of ${job.files}` + (job.currentFile ? `: ${job.currentFile}` : '');
      if (job.bytesTotal) {
        bar.max = 100; bar.value = 100 * job.bytesDone / job.bytesTotal;
        text += `. ${mega(job.bytesDone)} of ${mega(job.bytesTotal)} MB`;
        if (job.bytesPerSecond) text += `, ${mega(job.bytesPerSecond)} MB/s, ${Math.ceil(job.secondsLeft)} s left`;
      }
      said.textContent = text;
      setTimeout(watch, 400);
    };
    setTimeout(watch, 300);
  }
})();
