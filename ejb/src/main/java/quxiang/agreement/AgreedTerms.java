package quxiang.agreement;

import quxiang.signing.Signing;

/**
 * What a paper most likely says otherwise when it is forged.
 *
 * @param levelCode 学历层次, a code of its table
 * @param penalty 违约金, yuan, or {@code null} for none
 */
public record AgreedTerms(
        String levelCode,
        String major,
        String jobTitle,
        String jobPlace,
        Integer probationMonths,
        int regularPay,
        Integer serviceYears,
        Integer penalty) {

    static AgreedTerms of(Signing signing) {
        return new AgreedTerms(
                signing.graduate().levelCode(),
                signing.graduate().major(),
                signing.job().getTitle(),
                signing.job().getPlace(),
                signing.job().getProbationMonths(),
                signing.job().getRegularPay(),
                signing.job().getServiceYears(),
                signing.job().getPenalty());
    }
}
