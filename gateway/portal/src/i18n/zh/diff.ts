import type en from '../en/diff';

const diff: typeof en = {
  diff: {
    changes: '变更内容', none: '两个版次内容相同。', more: '另有 {{count}} 项变更：', drawing: '图样叠加',
    drawingText: '版次 {{to}} 以实线叠加于版次 {{from}} 的虚线之上，差异处有标记。',
    what: '变更', before: '变更前', after: '变更后', kind: '类型', where: '变体', everywhere: '全部', moreCodes: '另有 {{count}} 个',
    level: {MAJOR: '重大', MINOR: '次要', PATCH: '编辑性'},
    impact: {INFO: '无需处理', WARN: '需要查看', BREAKING: '需要改动'},
    class: {
      EDITORIAL: '编辑性', UNIT_ONLY: '仅单位', RENAMED: '更名', TEXT_CHANGED: '文字', RECENTRED: '标称值变动', TIGHTENED: '收紧',
      LOOSENED: '放宽', SHIFTED: '偏移', DISJOINT: '替换', ADDED: '新增', REMOVED: '删除', DATUM_CHANGED: '基准变更',
    },
  },
};

export default diff;
