<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:value-of select="p:t2('envelope.title', string(casefile/lookup_code))"/>
  </xsl:template>

  <xsl:template match="page[people]" mode="main">
    <p class="answer"><xsl:value-of select="p:t('envelope.opened')"/></p>
    <xsl:for-each select="people/person">
      <section class="panel">
        <xsl:apply-templates select="." mode="record">
          <xsl:with-param name="columns" select="'name birth id_kind id_number id_issued phone email address'"/>
        </xsl:apply-templates>
      </section>
    </xsl:for-each>
    <p><a href="/identity/{casefile/id}"><xsl:value-of select="p:t('envelope.close')"/></a></p>
  </xsl:template>

  <xsl:template match="person/id_kind" mode="value"><xsl:value-of select="p:t(concat('id_kind.', .))"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="lead"><xsl:value-of select="p:t('envelope.lead')"/></p>
    <xsl:apply-templates select="form" mode="form"/>
    <h2><xsl:value-of select="p:t('envelope.openings')"/></h2>
    <xsl:choose>
      <xsl:when test="openings/opening">
        <ul class="rows"><xsl:for-each select="openings/opening">
          <li><xsl:value-of select="who"/>
            <p class="meta"><span><xsl:apply-templates select="opened_at" mode="value"/></span>
              <span><xsl:value-of select="p:t(concat('identity_reason.', reason))"/></span></p>
            <p class="lines"><xsl:value-of select="note"/></p></li>
        </xsl:for-each></ul>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('envelope.none')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
