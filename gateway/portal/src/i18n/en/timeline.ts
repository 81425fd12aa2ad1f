const timeline = {
  timeline: {
    title: 'Timeline', lead: 'All cases by their dates, the next first.', withDate: 'with a date only', ended: 'also what has ended', none: 'No cases', noneText: 'There is nothing on its way that you may see.', table: 'Cases and their dates', due: 'Next date', chart: 'Cases over time', legend: 'Solid: from the beginning to today or to its end, in the colour of the stage. Outlined: planned, until its next date. Hatched: since that date passed.', planned: 'planned', drawn: 'The first {{drawn}} of {{count}} are drawn; the table has all.',
    calendars: 'Calendars', calendarsText: 'A calendar program can follow these dates by an address that is only yours.', once: 'Download my dates once (ICS)', made: 'The address is shown once. Whoever knows it can read the calendar.', allFamilies: 'all families', make: 'Make a calendar',
  },
};

export default timeline;
