package quxiang.account.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.77, 203.0.113.0/24",
        "0:0:0:0:0:ffff:203.0.113.77, 203.0.113.77, 203.0.113.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64, 2001:db8:1::/48",
        "2001:db8::1, 2001:db8:0:0::/64, 2001:db8:0::/48",
        "::1, 0:0:0:0::/64, 0:0:0::/48",
        "fe80::1%eth0, fe80:0:0:0::/64, fe80:0:0::/48",
        "[2001:0db8:0001:0002::9], 2001:db8:1:2::/64, 2001:db8:1::/48"
    })
    void anAddressIsOfAHostAndOfItsNeighbourhood(String address, String host, String network) {
        assertEquals(new NetworkPlace(host, network), NetworkPlace.of(address));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = "null")
    void nobodyOverANetworkIsNowhere(String address) {
        assertEquals(new NetworkPlace(null, null), NetworkPlace.of(address));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.77, 203.0.113.*", "2001:db8:1:2::5, 2001:db8:1:*", "unix, unix"})
    void itsPersonMayRecogniseIt(String address, String shown) {
        assertEquals(shown, NetworkPlace.of(address).masked());
    }
}
