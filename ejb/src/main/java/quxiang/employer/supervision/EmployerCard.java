package quxiang.employer.supervision;

import java.time.Instant;
import quxiang.employer.EmployerState;

/**
 * All facts of a unit (manual, figure 34). Codes are of the tables {@code PLATFORM_INDUSTRY}, {@code INDUSTRY},
 * {@code UNIT_TYPE}, {@code NATURE}, {@code UNIT_SIZE} and {@code REGION}; what was never told is {@code null}.
 *
 * @param name 单位全称
 * @param shortName 公司简称
 * @param platformIndustry 国家大学生就业服务平台所属行业
 * @param industry 网签所属行业
 * @param suspensionReason why it is suspended, or {@code null}
 * @param version grows with each change, so that two people who change it at once are told
 */
public record EmployerCard(
        long id,
        String name,
        String shortName,
        String creditCode,
        String platformIndustry,
        String industry,
        String businessScope,
        String unitType,
        String nature,
        String size,
        String region,
        String regionName,
        String address,
        String site,
        String benefits,
        String introduction,
        String contact,
        String phone,
        EmployerState state,
        Instant verifiedAt,
        String suspensionReason,
        int version) {}
