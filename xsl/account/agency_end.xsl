<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('agency.ending', agency/name)"/></xsl:template>

  <xsl:template match="page" mode="main">
    <p class="prose"><xsl:value-of select="p:t('agency.end_what')"/></p>
    <xsl:apply-templates select="meanwhile" mode="meanwhile"/>
    <xsl:apply-templates select="unfinished" mode="main"/>
    <xsl:apply-templates select="form" mode="form"/>
  </xsl:template>

  <xsl:template match="form" mode="more">
    <a href="/account/agency/{/page/agency/id}"><xsl:value-of select="p:t('button.cancel')"/></a>
  </xsl:template>

  <xsl:template match="unfinished" mode="main">
    <section class="panel todo stack">
      <h2><xsl:value-of select="p:t('agency.unfinished')"/></h2>
      <ul class="checks">
        <xsl:for-each select="work">
          <li class="late"><xsl:apply-templates select="." mode="icon"><xsl:with-param name="name" select="'cross'"/></xsl:apply-templates><xsl:text> </xsl:text>
            <xsl:choose>
              <xsl:when test="n &gt;= 1000"><xsl:value-of select="p:t2(concat('agency_unfinished.', @kind), p:t('agency.thousand'))"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="p:t2(concat('agency_unfinished.', @kind), p:number(n))"/></xsl:otherwise>
            </xsl:choose></li>
        </xsl:for-each>
      </ul>
      <p><xsl:value-of select="p:t('agency.unfinished_what')"/></p>
      <p><a class="button" href="/account/reorganisations"><xsl:value-of select="p:t('agency.unfinished_go')"/></a></p>
    </section>
  </xsl:template>
</xsl:stylesheet>
