// A picture to judge by: larger, smaller, turned by a quarter.
(() => {
  'use strict';
  const look = (button) => {
    const image = button.closest('[data-picture]').querySelector('img');
    const size = Math.min(4, Math.max(1, Number(image.dataset.size || 1) + Number(button.dataset.zoom || 0)));
    const turn = (Number(image.dataset.quarter || 0) + (button.dataset.turn === undefined ? 0 : 1)) % 4;
    image.dataset.size = size;
    image.dataset.quarter = turn;
    const wide = image.parentElement.clientWidth * [1, 1.6, 2.4, 3.6][size - 1];
    const width = turn % 2 ? wide * image.naturalWidth / image.naturalHeight : wide;
    image.style.width = `${width}px`;
    image.style.transform = ['none', `translateX(${wide}px) rotate(90deg)`, 'rotate(180deg)', `translateY(${width}px) rotate(-90deg)`][turn];
    image.style.transformOrigin = turn % 2 ? '0 0' : '50% 50%';
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest && event.target.closest('[data-zoom], [data-turn]');
    if (button) look(button);
  });
})();
