<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('agency.ending', agency/name)"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="not(unfinished)"><p class="prose"><xsl:value-of select="p:t('agency.end_what')"/></p></xsl:if>
    <xsl:apply-templates select="meanwhile" mode="meanwhile"/>
    <xsl:apply-templates select="unfinished" mode="main"/>
    <xsl:choose>
      <xsl:when test="unfinished"><xsl:apply-templates select="form" mode="unfinished"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="form" mode="form"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="unfinished"><p><a href="/account/agency/{agency/id}"><xsl:value-of select="p:t('agency.end_back')"/></a></p></xsl:if>
  </xsl:template>

  <!-- What was typed, and why it was not taken: it cannot be sent as things are. -->
  <xsl:template match="form" mode="unfinished">
    <xsl:apply-templates select="." mode="left"/>
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
            </xsl:choose>
            <xsl:if test="@kind = 'breaches' and /page/me/roles/role = 'national'"><xsl:text> </xsl:text><a href="/account/breaches"><xsl:value-of select="p:t('title.breaches_show')"/></a></xsl:if></li>
        </xsl:for-each>
      </ul>
      <p><xsl:value-of select="p:t('agency.unfinished_what')"/></p>
      <p><a class="button" href="/account/reorganisations"><xsl:value-of select="p:t('agency.unfinished_go')"/></a></p>
    </section>
  </xsl:template>
</xsl:stylesheet>
