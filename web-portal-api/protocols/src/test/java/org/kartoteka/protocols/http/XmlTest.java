package org.kartoteka.protocols.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTest {

    @Test
    void whatXmlCannotCarryIsLeftOut() {
        var xml = Xml.fragment().element("t", "a\u0000\u0008\uFFFE\uD800b\u001F", "n", "\u0001<\"");

        assertThat(xml.finished()).isEqualTo("<t n=\"&lt;&quot;\">ab</t>\n");
    }

    @Test
    void lettersBeyondTheFirstPlaneStay() {
        assertThat(Xml.fragment().text("𝄞 & ёж").finished()).isEqualTo("𝄞 &amp; ёж");
    }

    @Test
    void whatIsOpenIsClosedAtTheEnd() {
        assertThat(Xml.fragment().open("a").open("b").finished()).isEqualTo("<a><b></b>\n</a>\n");
    }
}
