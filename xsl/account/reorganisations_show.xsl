<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>

  <xsl:template match="page" mode="tools">
    <a class="button" href="/account/reorganisation/new" accesskey="n"><xsl:value-of select="p:t('reorganisation.new')"/></a>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('reorganisation.lead')"/></p>
    <xsl:if test="not(reorganisations/reorganisation)"><p class="empty"><xsl:value-of select="p:t('empty.reorganisations')"/></p></xsl:if>
    <ul class="rows">
      <xsl:for-each select="reorganisations/reorganisation">
        <li><a href="/account/reorganisation/{id}"><xsl:value-of select="document"/></a>
          <p class="meta"><span><xsl:apply-templates select="from_on" mode="value"/></span>
            <span class="tag info"><xsl:value-of select="p:t('reorganisation_state.', reorganisation_state)"/></span>
            <span><xsl:value-of select="agency_name"/></span></p></li>
      </xsl:for-each>
    </ul>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>
</xsl:stylesheet>
