<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="../component/opening.xsl"/>

  <xsl:template match="page" mode="title">
    <xsl:variable name="code"><xsl:apply-templates select="casefile/lookup_code" mode="code"/></xsl:variable>
    <xsl:value-of select="p:t2('envelope.title', $code)"/>
  </xsl:template>

  <xsl:template match="page" mode="tools"><span class="tag sealed"><xsl:value-of select="p:t('party.sealed_tag')"/></span></xsl:template>

  <xsl:template match="page[people]" mode="main">
    <p class="answer sealed"><xsl:value-of select="p:t('envelope.opened')"/></p>
    <xsl:for-each select="people/person">
      <section class="panel">
        <xsl:if test="role = 'corrected'"><h2><xsl:value-of select="p:t('correction.before')"/></h2></xsl:if>
        <xsl:apply-templates select="." mode="record">
          <xsl:with-param name="columns" select="'name birth id_kind id_number id_issued phone email address'"/>
        </xsl:apply-templates>
      </section>
    </xsl:for-each>
    <p><a class="button" href="/identity/{casefile/id}"><xsl:value-of select="p:t('envelope.close')"/></a></p>
  </xsl:template>

  <xsl:template match="person/id_kind" mode="value"><xsl:value-of select="p:t('id_kind.', .)"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('envelope.lead')"/></p>
    <xsl:apply-templates select="." mode="ask"/>
    <xsl:if test="scans/scan">
      <section class="panel">
        <h2><xsl:value-of select="p:t('sealed_scan.list')"/></h2>
        <ul class="rows"><xsl:for-each select="scans/scan">
          <li>
            <xsl:choose>
              <xsl:when test="scan = 'infected'"><xsl:value-of select="p:t2('sealed_scan.name', position())"/></xsl:when>
              <xsl:otherwise><a href="{path}"><xsl:value-of select="p:t2('sealed_scan.name', position())"/></a></xsl:otherwise>
            </xsl:choose>
            <p class="meta">
              <span><xsl:value-of select="type"/></span>
              <span><xsl:apply-templates select="size" mode="size"/></span>
              <span><xsl:apply-templates select="added_at" mode="value"/></span>
              <span><xsl:value-of select="p:t('scan.', scan)"/></span>
            </p>
          </li>
        </xsl:for-each></ul>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
