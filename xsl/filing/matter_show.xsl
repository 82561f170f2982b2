<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/public.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('result.title', matter/code)"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack">
        <section class="panel stack">
          <h2><xsl:value-of select="p:t('matter.acts')"/></h2>
          <xsl:choose>
            <xsl:when test="matter/act">
              <ul class="rows">
                <xsl:for-each select="matter/act">
                  <li><a href="{@path}"><xsl:value-of select="p:t('matter_act.', @name)"/></a><p class="soft"><xsl:value-of select="p:t('matter_help.', @name)"/></p></li>
                </xsl:for-each>
              </ul>
            </xsl:when>
            <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('matter.no_act')"/></p></xsl:otherwise>
          </xsl:choose>
          <xsl:if test="matter/did">
            <ul class="checks">
              <xsl:for-each select="matter/did"><li class="done"><xsl:apply-templates select="." mode="icon"><xsl:with-param name="name" select="'done'"/></xsl:apply-templates><xsl:text> </xsl:text><xsl:value-of select="p:t2(concat('matter_did.', @event), p:day(on))"/></li></xsl:for-each>
            </ul>
          </xsl:if>
        </section>
        <xsl:if test="matter/sealed != '1'">
          <section class="panel stack">
            <h2><xsl:value-of select="p:t('matter.letters')"/></h2>
            <xsl:choose>
              <xsl:when test="letters/letter">
                <ul class="rows">
                  <xsl:for-each select="letters/letter">
                    <li>
                      <a href="/ho-so/van-ban/{id}"><xsl:value-of select="p:t('letter.', template)"/></a>
                      <p class="meta"><span><xsl:value-of select="number"/></span><span><xsl:apply-templates select="issued_on" mode="day"/></span>
                        <span><a href="/ho-so/van-ban/{id}/word"><xsl:value-of select="p:t('matter.word')"/></a></span>
                        <xsl:if test="has_scan = '1'"><span><a href="/ho-so/van-ban/{id}/ban-ky"><xsl:value-of select="p:t('matter.scan')"/></a></span></xsl:if></p>
                    </li>
                  </xsl:for-each>
                </ul>
              </xsl:when>
              <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('matter.no_letter')"/></p></xsl:otherwise>
            </xsl:choose>
          </section>
        </xsl:if>
      </div>
      <aside class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('result.who')"/></h2>
          <p><strong><xsl:value-of select="matter/agency_name"/></strong></p>
          <xsl:if test="matter/agency_phone != ''"><p><xsl:value-of select="p:t2('result.phone', matter/agency_phone)"/></p></xsl:if>
          <p><a href="/lich-tiep-cong-dan"><xsl:value-of select="p:t('nav.schedule')"/></a></p>
          <p><a href="/hen-tiep"><xsl:value-of select="p:t('title.booking_new')"/></a></p>
        </section>
        <p class="soft"><xsl:value-of select="p:t('matter.half_hour')"/></p>
        <p><a href="/gui-don/thoat"><xsl:value-of select="p:t('filing.leave')"/></a></p>
      </aside>
    </div>
  </xsl:template>
</xsl:stylesheet>
