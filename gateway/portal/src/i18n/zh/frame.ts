import type en from '../en/frame';

const frame: typeof en = {
  name: '封装标准平台',
  frame: {
    skip: '跳到正文', brand: '封装标准', places: '页面', search: '检索', proposals: '提案', ballots: '投票',
    coverage: '覆盖', timeline: '时间表', api: '接口', signIn: '登录', signOut: '退出', account: '{{name}} 的账户', inbox: '收件箱', notifications: '通知', organisation: '组织', problems: '错误与处理', keys: '键盘快捷键',
    footer: '阅读已发布标准无需账号。此处的全部内容也可通过公开接口取得。',
    searchLabel: '检索标准', searchHint: '检索标准  /', units: '长度单位', language: '语言',
  },
  state: {loading: '加载中…', searching: '检索中…'},
  keys: {
    title: '键盘快捷键', on: '启用单键快捷键', close: '关闭',
    '/': '检索', 'g s': '前往检索', 'g p': '前往提案', 'g b': '前往投票', 'g c': '前往覆盖图', 'g t': '前往时间表', 'g n': '前往通知', 'g h': '前往首页',
    j: '下一行', k: '上一行', x: '选取该行以供比较', c: '比较所选', u: '毫米或密耳',
    y: '本版次的永久地址', '?': '本帮助', Esc: '关闭对话框',
  },
  refusal: {
    pageTitle: '无法显示', retry: '重试', toSearch: '检索标准', reference: '报告时请注明：', original: '平台的英文原文', given: '（给出：{{value}}）',
    unreachable: {title: '平台没有应答', text: '网络或平台暂不可用，您正在查看的内容不会丢失。'},
    signIn: {title: '此处供成员使用', text: '提案与投票对以注册组织身份登录的人员开放。已发布标准对所有人开放。'},
    forbidden: {title: '您的角色不允许此操作', text: '组织成员的角色由平台秘书授予。'},
    missing: {title: '此处没有内容', text: '它从未存在，或您无权查看。'},
    gone: {title: '内容已移除', text: '它曾在此处，现已移除。'},
    tooMany: {title: '请求过多', text: '请稍候再试。'},
    refused: {title: '无法显示', text: '平台给出的原因：'},
    broken: {title: '平台出现故障', text: '并非您的操作所致，请稍候再试。'},
  },
  nowhere: {title: '没有此页面', text: '该地址没有内容，可能缺少字符。', home: '首页'},
  status: {CURRENT: '现行', SUPERSEDED: '已被取代', WITHDRAWN: '已废止', ALL: '全部'},
  role: {PRODUCER: '制造方', DESIGNER: '设计方', ASSEMBLER: '组装方', TESTER: '测试方'},
  group: {BODY: '本体', TERMINALS: '端子', GEOMETRY: '几何', PADS: '焊盘', WARPAGE: '翘曲', MATERIAL: '材料', DIE: '芯片', OPTICS: '光学', ELECTRICAL: '电气', ATTRIBUTES: '属性', LAND: '焊盘图形'},
  metadata: {domains: '应用领域', authoritativeLanguage: '正式语言', effectiveDate: '生效日期'},
};

export default frame;
