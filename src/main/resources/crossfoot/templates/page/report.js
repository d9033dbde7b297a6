'use strict';
(function () {
  var root = document.documentElement;
  root.classList.add('js');

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  var titled = all('[data-title-en]').map(function (node) { return { node: node, chinese: node.title }; });

  function speak(language) {
    root.classList.toggle('english', language === 'en');
    all('[data-lang]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-lang') === language));
    });
    titled.forEach(function (one) {
      one.node.title = language === 'en' ? one.node.getAttribute('data-title-en') : one.chinese;
    });
    all('table.list').forEach(label);
  }

  /** On a narrow screen a row is a card, and each of its cells says what it is. */
  function label(table) {
    var names = all('thead th', table).map(function (th) { return th.innerText.trim(); });
    all('tbody tr', table).forEach(function (row) {
      Array.prototype.forEach.call(row.cells, function (cell, column) {
        cell.setAttribute('data-label', names[column]);
      });
    });
  }

  function value(row, column) {
    return row.cells[column].textContent.trim();
  }

  function number(text) {
    var found = text.replace(/,/g, '').match(/-?\d+(\.\d+)?/);
    return found ? Number(found[0]) : -Infinity;
  }

  var collator = new Intl.Collator('zh-CN', { numeric: true });

  function sort(table, column, direction) {
    var body = table.tBodies[0];
    var numbers = table.tHead.rows[0].cells[column].classList.contains('n');
    var rows = Array.prototype.slice.call(body.rows);
    rows.forEach(function (row, index) {
      if (!row.hasAttribute('data-place')) {
        row.setAttribute('data-place', index);
      }
    });
    rows.sort(function (a, b) {
      var first = value(a, column);
      var second = value(b, column);
      var order = numbers ? number(first) - number(second) : collator.compare(first, second);
      var places = a.getAttribute('data-place') - b.getAttribute('data-place');
      return direction === 'none' ? places : (direction === 'ascending' ? order : -order) || places;
    });
    rows.forEach(function (row) { body.appendChild(row); });
    all('th', table.tHead).forEach(function (th, index) {
      if (index === column && direction !== 'none') {
        th.setAttribute('aria-sort', direction);
      } else {
        th.removeAttribute('aria-sort');
      }
    });
  }

  var NEXT = { none: 'ascending', ascending: 'descending', descending: 'none' };

  function sortable(table) {
    all('thead th', table).forEach(function (th, column) {
      var button = document.createElement('button');
      button.type = 'button';
      while (th.firstChild) {
        button.appendChild(th.firstChild);
      }
      th.appendChild(button);
      button.addEventListener('click', function () {
        sort(table, column, NEXT[th.getAttribute('aria-sort') || 'none']);
      });
    });
  }

  function searchable(tools, table) {
    var input = tools.querySelector('input');
    var status = tools.querySelector('[role=status]');
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    tools.hidden = rows.length < 5;
    input.addEventListener('input', function () {
      var words = input.value.toLowerCase().split(/\s+/);
      var shown = 0;
      rows.forEach(function (row) {
        var text = row.textContent.toLowerCase();
        var plain = text.replace(/,/g, '');
        row.hidden = !words.every(function (word) { return text.indexOf(word) >= 0 || plain.indexOf(word) >= 0; });
        shown += row.hidden ? 0 : 1;
      });
      status.textContent = input.value.trim() ? shown + ' / ' + rows.length : '';
    });
  }

  all('table.list').forEach(function (table) {
    sortable(table);
    searchable(table.closest('.searched').querySelector('.tools'), table);
    table.setAttribute('role', 'table');
    all('tr', table).forEach(function (one) { one.setAttribute('role', 'row'); });
    all('td', table).forEach(function (one) { one.setAttribute('role', 'cell'); });
    all('th', table).forEach(function (one) { one.setAttribute('role', 'columnheader'); });
  });
  all('[data-lang]').forEach(function (button) {
    button.addEventListener('click', function () { speak(button.getAttribute('data-lang')); });
  });
  document.querySelector('.languages').hidden = false;
  speak(location.search === '?lang=en' ? 'en' : 'zh');
}());
