package quxiang.employer.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.Refusal;

class PayeeBankTest {

    @Test
    void anAccountIsShownAsTheManualShowsIt() {
        BankAccount account = new BankAccount("1100 0000 0000 4454");
        assertEquals("1100000000004454", account.number());
        assertEquals("1100*****4454", account.masked());
        assertEquals("1100*****4454", account.toString());
        assertEquals("1210*****785T", BankAccount.masked("1210000000785T"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"１１００ ００００ ４４５４", "1100-0000-4454", "\u20681100 0000 4454\u2069"})
    void anAccountIsTidied(String typed) {
        assertEquals("110000004454", new BankAccount(typed).number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789012345678901234567890123", "11000000445X", "<b>1100000000</b>"})
    void whatIsNoAccountNumberIsRefused(String typed) {
        assertEquals(
                "remittance.account",
                assertThrows(Refusal.class, () -> new BankAccount(typed)).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "102100099996",
                "104100000004",
                "105100000017",
                "313651027012",
                "402795602394",
                "303791000177",
                "310261000135",
                "１０２１０００９９９９６",
                "3136 5102 7012"
            })
    void aBankCodeInUseIsAccepted(String typed) {
        assertEquals(12, new BankCode(typed).text().length());
    }

    @ParameterizedTest
    @CsvSource({
        "10210009999, length",
        "1021000999966, length",
        "10210009999X, length",
        "102100099995, check_digit",
        "102100099969, check_digit",
        "120100099996, kind",
        "102000099996, kind",
        "888888888888, kind"
    })
    void aMistypedBankCodeIsRefusedWithItsFault(String typed, String fault) {
        assertEquals(
                "remittance.cnaps_" + fault,
                assertThrows(Refusal.class, () -> new BankCode(typed)).key());
    }

    @Test
    void theBankCodeMayBeLeftOutButNotTheBank() {
        assertNull(PayeeBank.read("1100000000004454", "中国工商银行北京海淀支行", " ").code());
        assertEquals(
                "remittance.bank",
                assertThrows(Refusal.class, () -> PayeeBank.read("1100000000004454", "<i>", null))
                        .key());
        assertEquals(
                "remittance.bank",
                assertThrows(Refusal.class, () -> PayeeBank.read("1100000000004454", "=1+1,CMD", null))
                        .key());
    }
}
