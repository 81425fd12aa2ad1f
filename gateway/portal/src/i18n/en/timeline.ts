const timeline = {
  timeline: {title: 'Timeline'},
};

export default timeline;
