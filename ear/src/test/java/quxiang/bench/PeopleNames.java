package quxiang.bench;

import java.util.SplittableRandom;

/**
 * Chinese names as they are met: surnames by their share of the population (the hundred most frequent ones as the
 * Ministry of Public Security reported them for 2020, the first twenty by their numbers, the others falling evenly;
 * then some rare ones), given names of those born since 2000.
 */
final class PeopleNames {

    private static final String COMMON =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊" + "白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";
    /** In hundredths of a per cent, of the first twenty. */
    private static final int[] SHARES = {
        719, 690, 661, 510, 449, 303, 217, 205, 200, 196, 140, 135, 127, 122, 114, 113, 110, 107, 100, 86
    };

    private static final String RARE = "汤 尚 温 康 施 欧阳 上官 司马 诸葛 令狐 买 仇 区 仝 亓 隗 逄 笪 䶮 𬭸 尉迟 慕容 皇甫 东方 夏侯 公孙 阿 努 扎西 尼玛";
    private static final String WOMEN =
            "婷 静 雪 颖 慧 琳 敏 丽 娜 欣 怡 悦 佳 琪 雨 萱 梦 瑶 思 涵 诗 雅 晓 彤 文 紫 馨 妍 嘉 宁 若 曦 可 芸 月 莹 蕾 媛 倩 洁 珊 玥 瑾 璐 婧 薇 楠 菲 凝 冰";
    private static final String MEN =
            "伟 强 磊 洋 勇 军 杰 涛 明 超 浩 宇 轩 博 文 俊 凯 鑫 鹏 旭 志 远 子 豪 天 佑 泽 晨 昊 然 一 鸣 家 辉 龙 飞 斌 峰 晖 睿 哲 嘉 航 振 海 林 森 皓 霖 坤";

    private static final String[] GIVEN_WOMEN = WOMEN.split(" ");
    private static final String[] GIVEN_MEN = MEN.split(" ");
    private static final String[] SURNAMES = surnames();

    private PeopleNames() {}

    /** Ten thousand surnames, each as often as it occurs. */
    private static String[] surnames() {
        String[] all = new String[10_000];
        int at = 0;
        int[] common = COMMON.codePoints().toArray();
        int rest = 3_400;
        int weights = 0;
        for (int i = SHARES.length; i < common.length; i++) {
            weights += common.length + 20 - i;
        }
        for (int i = 0; i < common.length; i++) {
            int times = i < SHARES.length ? SHARES[i] : rest * (common.length + 20 - i) / weights;
            for (int n = 0; n < times; n++) {
                all[at++] = Character.toString(common[i]);
            }
        }
        String[] rare = RARE.split(" ");
        for (int n = 0; at < all.length; n++) {
            all[at++] = rare[n % rare.length];
        }
        return all;
    }

    static String of(SplittableRandom random, boolean woman) {
        String[] given = woman ? GIVEN_WOMEN : GIVEN_MEN;
        String surname = SURNAMES[random.nextInt(SURNAMES.length)];
        String first = given[random.nextInt(given.length)];
        return random.nextInt(100) < 12 ? surname + first : surname + first + given[random.nextInt(given.length)];
    }
}
