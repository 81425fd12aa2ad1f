import type en from '../en/standard';

const standard: typeof en = {
  drawing: {
    zoom: '缩放', smaller: '缩小', larger: '放大', fit: '适合', view: '视图', values: '以数值代替字母',
    views: {sheet: '整张图纸', top: '俯视', side: '侧视', bottom: '仰视', detail: '局部'},
  },
  land: {
    classes: {GULL_WING: '鸥翼形', GULL_WING_FINE: '鸥翼形（细节距）', J_LEAD: 'J 形引脚', CHIP: '片式', CHIP_SMALL: '小型片式', MELF: '圆柱形（MELF）', CHIP_ARRAY: '片式阵列', INWARD_L: '内折 L 形', MOULDED: '模塑', NO_LEAD: '无引脚', NO_LEAD_PULL_BACK: '无引脚（内缩）', CAPACITOR_CRYSTAL: '电容或晶体', CAPACITOR_CRYSTAL_TALL: '高型电容或晶体', FLAT_LEAD: '扁平引脚', CASTELLATED: '城堡形', GRID: '球栅或焊盘阵列'},
    density: '密度等级', densities: {A: '焊料最多', B: '标称', C: '焊料最少'}, picture: '焊盘图形俯视图', layers: '图层',
    layer: {copper: '铜', mask: '阻焊', paste: '锡膏', silk: '丝印', fab: '装配', courtyard: '外围边界', terminals: '端子', grid: '网格'},
    files: '工具文件', rule: '规则', table: '表 {{table}}', class: '焊点类别', height: '封装高度', count: '焊盘数',
    lands: '焊盘表', number: '编号', width: '宽', depth: '高', moreLands: '其余 {{count}} 个见 JSON 文件', derivations: '各数值的推导',
    figure: '数值', formula: '公式', numbers: '代入', result: '结果',
    notComputed: '没有焊盘图形', notComputedText: '未给出的数值绝不猜测。标准还需给出：',
  },
  standard: {
    revision: '版次', revisions: '版次列表', variationTable: '变体列表', inForce: '生效日期', permalink: '永久地址', withdrawn: '本标准废止于', replaced: '已由其他标准取代：',
    old: '您正在阅读版次 {{revision}}，现行版次为 {{current}}。', toCurrent: '现行版次', whatChanged: '变更内容',
    noVariation: '本版次没有变体 {{code}}，现显示第一个。', onPage: '本页内容',
    parts: {outline: '外形', land: '焊盘图形', variations: '变体', data: '数据', history: '历史'},
    empty: '本版次没有变体。', record: '记录', published: '发布', issued: '批准', reviewDue: '复审期限', provenance: '来源',
    fromProposal: '经投票的提案', fromImport: '导入 {{id}}', hash: '内容哈希', previousHash: '上一版次哈希',
    files: '文件', fileRevision: '本版次（JSON）', fileDocument: '标准及其历史（JSON）', fileCdxml: '本变体的 CDXML', fileOutline: '下载图样（SVG）', filePdf: '下载图样（PDF）', fileDxf: '下载图样（DXF）', feed: '变更订阅源（Atom）',
    references: '引用', noReferences: '未引用其他标准。', corrigenda: '勘误', noCorrigenda: '没有勘误。',
    adopters: '采用情况', fewAdopters: '各角色声明采用的组织均少于三家。', atLeast: '至少 {{count}} 家',
    notes: '注', sources: '资料来源', evidence: '可靠性证据', noEvidence: '未提交试验结果。',
    reflow: '本变体的回流等级：{{temperature}} °C（厚度 {{thickness}} mm，体积 {{volume}} mm³）。', complete: '完整', incomplete: '不完整',
    dimensions: '尺寸', symbol: '符号', parameter: '参数', min: '最小', nom: '标称', max: '最大', light: '在图中显示 {{symbol}}', depopulated_one: '，空位 {{count}} 个', depopulated_other: '，空位 {{count}} 个',
    drawing: '外形图', variation: '变体', previousVariation: '上一个变体', nextVariation: '下一个变体', code: '代号', allVariations: '显示全部 {{count}} 个',
    designator: '命名', ipcName: 'IPC-7351 名称', derived_one: '{{count}} 个导出数值', derived_other: '{{count}} 个导出数值', value: '值',
    print: '打印或另存为 PDF', watch: '关注', cite: '引用本标准', copy: '复制', copied: '已复制', version: '版本', from: '自', to: '至', fromOne: '自 {{revision}} 比较', toOne: '与 {{revision}} 比较', compare: '比较 {{from}} 与 {{to}}',
    firstRevision: '这是第一个版次。',
  },
};

export default standard;
