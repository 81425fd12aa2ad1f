// Which record belongs to which standard: the first group that takes it. [key, family, title en, title zh, takes]
const near = (a, b) => Math.abs(a - b) < 0.2;
const width = record => record.params.body_x.nom ?? (record.params.body_x.min + record.params.body_x.max) / 2;
const pitch = record => record.pitch?.y ?? record.pitch?.x;
const type = (...types) => record => types.includes(record.package_type);
const family = (...families) => record => families.includes(record.family);
const all = (...conditions) => record => conditions.every(condition => condition(record));
const at = (...pitches) => record => pitches.includes(pitch(record));
const wide = (...widths) => record => widths.some(each => near(width(record), each));
const pads = record => record.params.ep_x !== undefined;
const square = record => record.params.body_x.nom === record.params.body_y.nom;
const not = condition => record => !condition(record);
const maker = name => record => record.manufacturer === name;
const series = name => record => record.series === name;
const kind = text => record => record.id.includes(text);

const SO = [
  ['tssop-3.0mm', 'Very thin and mini small outline package (MSOP, VSSOP, TSSOP), body up to 3 mm', '微型与甚薄小外形封装（MSOP、VSSOP、TSSOP），本体宽至 3 mm',
    all(family('sop'), type('MSOP', 'VSSOP', 'HVSSOP', 'TSSOP'), record => width(record) < 3.3)],
  ['tssop-4.4mm', 'Thin shrink small outline package (TSSOP), 4.4 mm body', '薄型缩小外形封装（TSSOP），本体宽 4.4 mm', all(type('TSSOP'), wide(4.4))],
  ['htssop-4.4mm', 'Thin shrink small outline package with exposed pad (HTSSOP), 4.4 mm body', '带裸露焊盘的薄型缩小外形封装（HTSSOP），本体宽 4.4 mm', all(type('HTSSOP'), wide(4.4))],
  ['tssop-6.1mm', 'Thin shrink small outline package (TSSOP, HTSSOP), 6.1 mm body', '薄型缩小外形封装（TSSOP、HTSSOP），本体宽 6.1 mm', all(type('TSSOP', 'HTSSOP'), wide(6.1))],
  ['tssop-8.0mm', 'Thin shrink small outline package (TSSOP), 8 mm body', '薄型缩小外形封装（TSSOP），本体宽 8 mm', all(type('TSSOP'), wide(8))],
  ['qsop-ssop', 'Shrink small outline package (SSOP, QSOP), pitch below 1.27 mm', '缩小外形封装（SSOP、QSOP），节距小于 1.27 mm', all(type('SSOP', 'QSOP'), record => pitch(record) < 1.2)],
  ['tsop-i', 'Thin small outline package, leads on the short sides (TSOP I)', '薄型小外形封装，短边引脚（TSOP I）', type('TSOP-I')],
  ['tsop-ii', 'Thin small outline package, leads on the long sides (TSOP II)', '薄型小外形封装，长边引脚（TSOP II）', type('TSOP-II')],
  ['power-so-fine', 'Power small outline package, pitch 0.5 and 0.65 mm', '功率小外形封装，节距 0.5 和 0.65 mm', all(family('sop'), type('HSOP', 'HSSOP', 'PG-DSO', 'PowerSSO'), at(0.5, 0.65))],
  ['soic-3.9mm', 'Small outline package (SOIC, SO), 3.9 mm body, pitch 1.27 mm', '小外形封装（SOIC、SO），本体宽 3.9 mm，节距 1.27 mm', all(family('sop'), wide(3.9), at(1.27))],
  ['soic-7.5mm', 'Small outline package (SOIC, SOP), 7.5 mm body, pitch 1.27 mm', '小外形封装（SOIC、SOP），本体宽 7.5 mm，节距 1.27 mm', all(family('sop'), wide(7.5), at(1.27))],
  ['soic-other', 'Small outline package, other bodies, pitch 1 and 1.27 mm', '其他本体宽度的小外形封装，节距 1 和 1.27 mm', all(family('sop'), at(1.27, 1))],
  ['so-2.54mm', 'Small outline package for optocouplers and bridges, pitch 2.54 mm', '用于光耦与整流桥的小外形封装，节距 2.54 mm', all(family('sop'), record => pitch(record) > 1.3)],
  ['so-choke', 'Small outline package of common-mode chokes and transformers', '共模扼流圈与变压器的小外形封装', family('sop_passive')],
  ['sot-23', 'Small outline transistor package (SOT-23, SC-74, SOT-553)', '小外形晶体管封装（SOT-23、SC-74、SOT-553）', family('sot')],
  ['soj', 'Small outline package with J leads (SOJ)', 'J 形引脚小外形封装（SOJ）', family('soj')],
  ['dpak', 'Surface mounted power package with tab (TO-252, TO-263)', '带散热片的表贴功率封装（TO-252、TO-263）', family('dpak')],
  ['plcc', 'Plastic leaded chip carrier (PLCC)', '塑料有引线芯片载体（PLCC）', family('plcc')],
];

const QUAD = [
  ['lqfp', 'Low profile quad flat package (LQFP)', '低矮型四边扁平封装（LQFP）', type('LQFP')],
  ['tqfp', 'Thin and very thin quad flat package (TQFP, HTQFP, VQFP)', '薄型与甚薄型四边扁平封装（TQFP、HTQFP、VQFP）', type('TQFP', 'HTQFP', 'VQFP')],
  ['pqfp-eqfp', 'Quad flat package (PQFP, EQFP)', '四边扁平封装（PQFP、EQFP）', type('PQFP', 'EQFP')],
];

const NO_LEAD = [
  ['lfcsp-quad', 'Quad flat no-lead package with lead frame, sold as LFCSP', '引线框架式四边扁平无引脚封装（商品名 LFCSP）', all(family('qfn'), kind('lfcsp'))],
  ['lfcsp-dual', 'Dual flat no-lead package with lead frame, sold as LFCSP', '引线框架式双边扁平无引脚封装（商品名 LFCSP）', all(family('dfn'), kind('lfcsp'))],
  ['qfn-0.4mm', 'Quad flat no-lead package (QFN, WQFN, VQFN), pitch 0.4 mm and less', '四边扁平无引脚封装（QFN、WQFN、VQFN），节距 0.4 mm 及以下', all(family('qfn'), at(0.35, 0.4), type('QFN', 'WQFN', 'VQFN', 'TQFN'))],
  ['uqfn-0.4mm', 'Ultra thin quad flat no-lead package (UQFN, X2QFN), pitch 0.4 mm', '超薄四边扁平无引脚封装（UQFN、X2QFN），节距 0.4 mm', all(family('qfn'), at(0.4))],
  ['qfn-0.45mm', 'Quad flat no-lead package (QFN, VQFN), pitch 0.45 mm', '四边扁平无引脚封装（QFN、VQFN），节距 0.45 mm', all(family('qfn'), at(0.45))],
  ['qfn-square-0.5mm', 'Quad flat no-lead package (QFN), square, pitch 0.5 mm', '方形四边扁平无引脚封装（QFN），节距 0.5 mm', all(family('qfn'), at(0.5), type('QFN'), square)],
  ['qfn-rectangular-0.5mm', 'Quad flat no-lead package (QFN), rectangular, pitch 0.5 mm', '矩形四边扁平无引脚封装（QFN），节距 0.5 mm', all(family('qfn'), at(0.5), type('QFN'))],
  ['vqfn-0.5mm', 'Very thin quad flat no-lead package (VQFN, HVQFN, DHVQFN), pitch 0.5 mm', '甚薄四边扁平无引脚封装（VQFN、HVQFN、DHVQFN），节距 0.5 mm', all(family('qfn'), at(0.5), type('VQFN', 'HVQFN', 'DHVQFN'))],
  ['wqfn-0.5mm', 'Very very thin quad flat no-lead package (WQFN), pitch 0.5 mm', '超甚薄四边扁平无引脚封装（WQFN），节距 0.5 mm', all(family('qfn'), at(0.5), type('WQFN'))],
  ['thin-qfn-0.5mm', 'Thin and ultra thin quad flat no-lead package (TQFN, UQFN and others), pitch 0.5 mm', '薄型与超薄四边扁平无引脚封装（TQFN、UQFN 等），节距 0.5 mm', all(family('qfn'), at(0.5, 0.51))],
  ['qfn-0.65mm', 'Quad flat no-lead package, pitch 0.65 and 0.8 mm', '四边扁平无引脚封装，节距 0.65 和 0.8 mm', all(family('qfn'), at(0.65, 0.8))],
  ['dfn-0.4mm', 'Dual flat no-lead package (DFN, SON), pitch 0.4 and 0.45 mm', '双边扁平无引脚封装（DFN、SON），节距 0.4 和 0.45 mm', all(family('dfn'), at(0.4, 0.45))],
  ['dfn-0.5mm', 'Dual flat no-lead package (DFN), pitch 0.5 mm', '双边扁平无引脚封装（DFN），节距 0.5 mm', all(family('dfn'), at(0.5), type('DFN', 'UFDFPN', 'UQFN', 'MLF', 'WFDFPN'))],
  ['son-0.5mm', 'Small outline no-lead package (WSON, VSON, USON, TDFN, WDFN), pitch 0.5 mm', '小外形无引脚封装（WSON、VSON、USON、TDFN、WDFN），节距 0.5 mm', all(family('dfn'), at(0.5))],
  ['son-0.65mm', 'Dual flat no-lead package (DFN, SON), pitch 0.65 mm and more', '双边扁平无引脚封装（DFN、SON），节距 0.65 mm 及以上', family('dfn')],
  ['lga-module', 'Land grid and module outlines with terminals on the sides (LGA, MicroSiP)', '周边焊盘的栅格阵列与模块外形（LGA、MicroSiP）', family('lga')],
];

const GRID = [
  ['bga-1.0mm', 'Ball grid array (BGA), pitch 1 mm', '球栅阵列封装（BGA），节距 1 mm', all(family('bga'), at(1))],
  ['bga-0.8mm', 'Ball grid array (BGA, LFBGA, TFBGA and others), pitch 0.75 and 0.8 mm', '球栅阵列封装（BGA、LFBGA、TFBGA 等），节距 0.75 和 0.8 mm', all(family('bga'), at(0.75, 0.8), not(type('FBGA')))],
  ['fbga-0.8mm', 'Fine pitch ball grid array (FBGA), pitch 0.8 mm', '细节距球栅阵列封装（FBGA），节距 0.8 mm', all(family('bga'), type('FBGA'))],
  ['bga-0.65mm', 'Ball grid array, pitch 0.65 mm', '球栅阵列封装，节距 0.65 mm', all(family('bga'), at(0.65))],
  ['bga-0.5mm', 'Ball grid array (UFBGA, TFBGA, VFBGA and others), pitch 0.5 mm', '球栅阵列封装（UFBGA、TFBGA、VFBGA 等），节距 0.5 mm', all(family('bga'), at(0.5))],
  ['bga-0.4mm', 'Ball grid array, pitch 0.4 mm', '球栅阵列封装，节距 0.4 mm', all(family('bga'), at(0.4))],
];

const WAFER_LEVEL = [
  ['wlcsp-staggered', 'Wafer level chip scale package (WLCSP), staggered rows', '交错排列的晶圆级芯片尺寸封装（WLCSP）', all(family('wlcsp'), record => record.matrix[0].stagger)],
  ['wlcsp-0.35mm', 'Wafer level chip scale package (WLCSP), pitch 0.35 mm', '晶圆级芯片尺寸封装（WLCSP），节距 0.35 mm', all(family('wlcsp'), at(0.35))],
  ['wlcsp-0.4mm-st', 'Wafer level chip scale package (WLCSP) of STMicroelectronics, pitch 0.4 mm', '意法半导体晶圆级芯片尺寸封装（WLCSP），节距 0.4 mm', all(family('wlcsp'), at(0.4), maker('ST'))],
  ['dsbga-texas', 'Die size ball grid array (DSBGA) of Texas Instruments', '德州仪器芯片尺寸球栅阵列封装（DSBGA）', all(family('wlcsp'), type('DSBGA'))],
  ['wlcsp-0.4mm', 'Wafer level chip scale package (WLCSP), pitch 0.4 mm', '晶圆级芯片尺寸封装（WLCSP），节距 0.4 mm', all(family('wlcsp'), at(0.4))],
  ['wlcsp-0.5mm', 'Wafer level chip scale package (WLCSP), pitch 0.5 mm and more', '晶圆级芯片尺寸封装（WLCSP），节距 0.5 mm 及以上', family('wlcsp')],
  ['csp-0.8mm', 'Chip scale package (CSP), pitch 0.8 mm', '芯片尺寸封装（CSP），节距 0.8 mm', family('csp')],
];

const PARTS = [
  ['chip-capacitor', 'Chip capacitor', '片式电容器', all(family('chip_2t'), kind('capacitor'))],
  ['chip-resistor', 'Chip resistor', '片式电阻器', all(family('chip_2t'), kind('resistor'))],
  ['chip-general', 'Two-terminal chip component', '两端子片式元件', family('chip_2t')],
  ['tantalum', 'Moulded tantalum capacitor', '模压钽电容器', family('molded_2t')],
  ['crystal-2', 'Quartz crystal with two terminals', '两端子石英晶体', all(family('crystal'), record => record.terminal.layout === 'two-terminal')],
  ['crystal-4', 'Quartz crystal with four terminals', '四端子石英晶体', family('crystal')],
  ['oscillator', 'Crystal and MEMS oscillator', '晶体与 MEMS 振荡器', family('oscillator')],
  ...[['Coilcraft', 'XAL'], ['Coilcraft', 'MSS'], ['Sunlord', 'MWSA-S'], ['Changjiang', 'FTC'], ['Chilisin', 'BMRx'], ['APV', 'APH'],
    ['Wuerth', 'HCI'], ['Wuerth', 'HCM'], ['Wuerth', 'MAPI'], ['SXN', 'SMDRI']].map(([name, code]) =>
    [`inductor-${name}-${code}`.toLowerCase(), `Power inductor, series ${code} of ${name}`, `${name} ${code} 系列功率电感器`, all(family('inductor_smd'), maker(name), series(code))]),
  ['inductor-other', 'Power inductor, other series', '其他系列功率电感器', family('inductor_smd')],
];

const SENSORS = [
  ['mems-microphone', 'MEMS microphone package with acoustic port', '带声孔的 MEMS 麦克风封装', all(family('mems_sensor'), record => record.library === 'Sensor_Audio' && record.manufacturer)],
  ['mems-humidity', 'Humidity sensor package with open cavity', '开腔湿度传感器封装', all(family('mems_sensor'), record => record.library === 'Sensor_Humidity')],
  ['mems-pressure', 'Pressure sensor package', '压力传感器封装', all(family('mems_sensor', 'sop_sensor'), record => record.library === 'Sensor_Pressure')],
  ['mems-motion', 'Motion sensor package', '运动传感器封装', all(family('mems_sensor'), record => record.library === 'Sensor_Motion')],
  ['mems-optical-gas', 'Optical and gas sensor package without leads', '无引脚光学与气体传感器封装', family('sensor_nolead')],
];

const of = (name, groups) => groups.map(([key, en, zh, takes]) => ({ key, family: name, title: { en, zh }, takes }));

/** File of the sample → its groups. */
export const FILES = {
  '01-smt-small-outline': of('SMT', SO),
  '02-smt-quad-flat': of('SMT', QUAD),
  '03-smt-no-lead': of('SMT', NO_LEAD),
  '04-smt-parts': of('SMT', PARTS),
  '05-smt-ball-grid': of('SMT', GRID),
  '06-csp-wafer-level': of('CSP', WAFER_LEVEL),
  '09-mems-cavity': of('MEMS_CAVITY', SENSORS),
};
