package quxiang.employer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 单位信息: what a user says of the unit (manual, figure 7). */
@Embeddable
public class UnitFacts {

    @Column(name = "u_credit_code")
    private String creditCode;

    @Column(name = "u_platform_industry")
    private String platformIndustry;

    @Column(name = "u_business_scope")
    private String businessScope;

    @Column(name = "u_unit_type")
    private String unitType;

    @Column(name = "u_nature")
    private String nature;

    @Column(name = "u_size")
    private String size;

    @Column(name = "u_region")
    private String region;

    @Column(name = "u_region_name")
    private String regionName;

    @Column(name = "u_address")
    private String address;

    @Column(name = "u_site")
    private String site;

    protected UnitFacts() {}

    /**
     * @param creditCode 统一社会信用代码
     * @param platformIndustry 公司行业, a code of the table {@code PLATFORM_INDUSTRY}
     * @param businessScope 业务涉及领域
     * @param unitType 单位类型, a code of the table {@code UNIT_TYPE}
     * @param nature 单位性质, a code of the table {@code NATURE}
     * @param size 公司规模, a code of the table {@code UNIT_SIZE}
     * @param region the district, city or province of the address, a code of the table {@code REGION}
     * @param regionName its full name
     * @param address 详细地址
     * @param site 公司网址
     */
    public UnitFacts(
            String creditCode,
            String platformIndustry,
            String businessScope,
            String unitType,
            String nature,
            String size,
            String region,
            String regionName,
            String address,
            String site) {
        this.creditCode = creditCode;
        this.platformIndustry = platformIndustry;
        this.businessScope = businessScope;
        this.unitType = unitType;
        this.nature = nature;
        this.size = size;
        this.region = region;
        this.regionName = regionName;
        this.address = address;
        this.site = site;
    }

    public String getCreditCode() {
        return creditCode;
    }

    /** 公司行业, a code of the table {@code PLATFORM_INDUSTRY}. */
    public String getPlatformIndustry() {
        return platformIndustry;
    }

    /** 业务涉及领域. */
    public String getBusinessScope() {
        return businessScope;
    }

    /** 单位类型, a code of the table {@code UNIT_TYPE}. */
    public String getUnitType() {
        return unitType;
    }

    /** 单位性质, a code of the table {@code NATURE}. */
    public String getNature() {
        return nature;
    }

    /** 公司规模, a code of the table {@code UNIT_SIZE}. */
    public String getSize() {
        return size;
    }

    /** A code of the table {@code REGION}. */
    public String getRegion() {
        return region;
    }

    /** The region's full name: {@code 北京市 海淀区}. */
    public String getRegionName() {
        return regionName;
    }

    public String getAddress() {
        return address;
    }

    /** 公司网址. */
    public String getSite() {
        return site;
    }
}
