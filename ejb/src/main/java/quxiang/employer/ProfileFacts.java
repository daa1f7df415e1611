package quxiang.employer;

/**
 * What a verified unit changes by itself (manual, figure 34). Optional parts are {@code null} when nothing was told.
 *
 * @param industry 网签所属行业, a code of the table {@code INDUSTRY} (GB/T 4754)
 * @param businessScope 涉及领域
 * @param unitType 单位类型, a code of the table {@code UNIT_TYPE}
 * @param nature 单位性质, a code of the table {@code NATURE}
 * @param size 公司规模, a code of the table {@code UNIT_SIZE}
 * @param region of the address, a code of the table {@code REGION} without parts of its own
 * @param address 详细地址
 * @param site 公司网址, or {@code null}
 * @param benefits 福利待遇, or {@code null}
 * @param introduction 公司简介 as {@link quxiang.common.FormattedText} keeps it, or {@code null}
 * @param contact 联系人, as it stands in the agreement
 * @param phone 联系电话, as it stands in the agreement
 */
public record ProfileFacts(
        String industry,
        String businessScope,
        String unitType,
        String nature,
        String size,
        String region,
        String address,
        String site,
        String benefits,
        String introduction,
        String contact,
        String phone) {}
