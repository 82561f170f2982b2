<?xml version="1.0" encoding="UTF-8"?>
<!-- One view for all that is not the page: 403 404 405 409 422 429 500 503. It stands in the
     frame of the reader: staff when signed in, citizen when not.

     <error status="409" key="stale" number="…" back="/intake/petition/12"><value/></error>
     key, where there is one, is a sentence of its own (refused.KEY); number is quoted when
     something broke. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:import href="layout/page.xsl"/>
  <xsl:import href="layout/public.xsl"/>

  <xsl:template match="/page">
    <xsl:choose>
      <xsl:when test="me"><xsl:apply-templates select="." mode="staff"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="citizen"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="title">
    <xsl:value-of select="p:t(concat('status.', error/@status, '.title'))"/>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="prose">
      <p class="lead">
        <xsl:choose>
          <xsl:when test="error/@key != ''">
            <xsl:value-of select="p:t2(concat('refused.', error/@key), string(error/value[1]), string(error/value[2]), string(error/value[3]))"/>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t(concat('status.', error/@status, '.text'))"/></xsl:otherwise>
        </xsl:choose>
      </p>
      <xsl:if test="error/@number != ''">
        <p><xsl:value-of select="p:t2('status.number', string(error/@number))"/></p>
      </xsl:if>
      <p>
        <xsl:choose>
          <xsl:when test="error/@back != ''"><a class="button" href="{error/@back}"><xsl:value-of select="p:t('status.back')"/></a></xsl:when>
          <xsl:when test="me and nav/item"><a class="button" href="{nav/item[1]/@path}"><xsl:value-of select="p:t('status.work')"/></a></xsl:when>
          <xsl:otherwise><a class="button" href="/"><xsl:value-of select="p:t('status.home')"/></a></xsl:otherwise>
        </xsl:choose>
      </p>
    </div>
  </xsl:template>
</xsl:stylesheet>
