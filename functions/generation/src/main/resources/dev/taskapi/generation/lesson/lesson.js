(() => {
  'use strict';
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const steps = all('.step');
  const dots = all('#dots a');
  const play = byId('play');
  const captionRow = byId('caption');
  const caption = captionRow.querySelector('span');
  const LEAD_OUT = 0.8;

  let current = 0;
  let playing = false;
  let clock = 0;
  let lastFrame = 0;
  let captionsOn = byId('lesson').dataset.captions === 'true';

  const step = () => steps[current];
  const audio = () => step().querySelector('audio');
  const seconds = (element, name) => Number(element.dataset[name]);
  const lasts = () => seconds(step(), 'duration') || 0;
  const rightToLeft = root.dir === 'rtl';

  function cue() {
    return all('.narration [data-from]', step())
      .filter((sentence) => seconds(sentence, 'from') <= clock)
      .pop();
  }

  function showCaption() {
    const sentence = captionsOn && step().classList.contains('timed') ? cue() : null;
    const words = sentence ? sentence.textContent : '';
    if (caption.textContent !== words) caption.textContent = words;
  }

  function showPoints() {
    all('.points li', step()).forEach((point, index) => {
      const shown = seconds(point, 'at') <= clock;
      const isNew = shown && playing && !point.classList.contains('shown');
      point.classList.toggle('shown', shown);
      if (isNew) point.scrollIntoView({ block: 'nearest' });
      all(`[data-part="${index}"]`, step()).forEach((part) => part.classList.toggle('shown', shown));
    });
  }

  function draw() {
    root.classList.toggle('telling', step().classList.contains('timed'));
    showPoints();
    showCaption();
    const share = lasts() ? Math.min(1, clock / lasts()) : 1;
    dots[current].style.setProperty('--done', step().classList.contains('timed') ? share : 1);
  }

  function frame(now) {
    if (!playing) return;
    const sound = audio();
    if (sound && !sound.ended) clock = sound.currentTime;
    else clock += Math.min(0.25, (now - lastFrame) / 1000);
    lastFrame = now;
    draw();
    if (clock >= lasts() + LEAD_OUT) finish();
    if (playing) requestAnimationFrame(frame);
  }

  function finish() {
    if (current + 1 < steps.length) open(current + 1);
    else stop();
  }

  function label() {
    root.classList.toggle('playing', playing);
    play.querySelector('span').textContent = playing ? play.dataset.pause : play.dataset.play;
  }

  function stop() {
    playing = false;
    const sound = audio();
    if (sound) sound.pause();
    label();
  }

  function start() {
    if (current === steps.length - 1) open(0);
    if (!lasts()) return open(current + 1, true);
    playing = true;
    if (!step().classList.contains('timed') || clock >= lasts()) rewind();
    listen();
    label();
    draw();
    lastFrame = performance.now();
    requestAnimationFrame(frame);
  }

  function rewind() {
    clock = 0;
    step().classList.add('timed');
    const sound = audio();
    if (sound) sound.currentTime = 0;
  }

  function listen() {
    const sound = audio();
    if (!sound) return;
    sound.play().catch(() => {
      step().classList.remove('timed');
      stop();
    });
  }

  function open(index, thenPlay = playing) {
    stop();
    step().classList.remove('current', 'timed');
    current = Math.max(0, Math.min(steps.length - 1, index));
    clock = 0;
    step().classList.add('current');
    dots.forEach((dot, i) => {
      dot.classList.toggle('past', i < current);
      dot.style.removeProperty('--done');
      if (i === current) dot.setAttribute('aria-current', 'step');
      else dot.removeAttribute('aria-current');
    });
    byId('previous').disabled = current === 0;
    byId('next').disabled = current === steps.length - 1;
    byId('place').textContent = dots[current].getAttribute('aria-label');
    dots[current].scrollIntoView({ block: 'nearest', inline: 'center' });
    window.scrollTo(0, 0);
    if (location.hash.slice(1) !== step().id) history.replaceState(null, '', '#' + step().id);
    draw();
    if (thenPlay && lasts()) start();
  }

  function openAddressed() {
    const index = steps.findIndex((candidate) => candidate.id === location.hash.slice(1));
    if (index >= 0 && (index !== current || !step().classList.contains('current'))) open(index);
  }

  function answer(button) {
    const right = 'right' in button.dataset;
    button.classList.add(right ? 'is-right' : 'is-wrong');
    const verdict = step().querySelector('.verdict');
    verdict.textContent = right ? verdict.dataset.right : verdict.dataset.wrong;
    verdict.classList.toggle('good', right);
    if (right) all('.options button', step()).forEach((other) => (other.disabled = other !== button));
    else button.disabled = true;
  }

  function toggleCaptions() {
    captionsOn = !captionsOn;
    showCaptionState();
  }

  function showCaptionState() {
    byId('captions').setAttribute('aria-pressed', String(captionsOn));
    captionRow.hidden = !captionsOn;
    showCaption();
  }

  const toggle = () => (playing ? stop() : start());
  const keys = {
    ' ': toggle,
    ArrowRight: () => open(current + (rightToLeft ? -1 : 1)),
    ArrowLeft: () => open(current + (rightToLeft ? 1 : -1)),
    Home: () => open(0),
    End: () => open(steps.length - 1),
  };

  document.addEventListener('keydown', (event) => {
    const action = keys[event.key];
    const onControl = event.key === ' ' && event.target.closest('button, a, summary');
    if (!action || onControl || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    action();
  });
  play.addEventListener('click', toggle);
  byId('previous').addEventListener('click', () => open(current - 1));
  byId('next').addEventListener('click', () => open(current + 1));
  byId('captions').addEventListener('click', toggleCaptions);
  const goes = { play: () => open(1, true), again: () => open(0) };
  all('[data-go]').forEach((button) =>
    button.addEventListener('click', () => {
      goes[button.dataset.go]();
      play.focus();
    }),
  );
  all('.options button').forEach((button) => button.addEventListener('click', () => answer(button)));
  window.addEventListener('hashchange', openAddressed);

  all('audio').forEach((sound) => sound.removeAttribute('controls'));
  all('[data-go]').forEach((button) => (button.hidden = false));
  byId('player').hidden = false;
  root.classList.add('js');
  showCaptionState();
  label();
  openAddressed();
  if (!step().classList.contains('current')) open(0);
})();
