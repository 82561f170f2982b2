<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/opening.xsl"/>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('opening.lead')"/></p>
    <xsl:if test="requests/request">
      <section class="panel todo">
        <h2><xsl:value-of select="p:t('opening.requests')"/></h2>
        <ul class="rows"><xsl:for-each select="requests/request">
          <li><a href="/identity/request/{id}"><xsl:value-of select="who"/>, <xsl:apply-templates select="lookup_code" mode="value"/></a>
            <p class="meta"><span><xsl:value-of select="p:t('opened.', what)"/></span>
              <span><xsl:apply-templates select="asked_at" mode="value"/></span>
              <span><xsl:value-of select="p:t('identity_reason.', reason)"/></span></p></li>
        </xsl:for-each></ul>
      </section>
    </xsl:if>
    <section class="panel">
      <h2><xsl:value-of select="p:t('envelope.openings')"/></h2>
      <xsl:apply-templates select="openings" mode="openings"/>
    </section>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>
</xsl:stylesheet>
