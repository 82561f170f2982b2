<?xml version="1.0" encoding="UTF-8"?>
<!-- One view for all that is not the page: 400 403 404 405 409 413 415 422 429 500 503.
     page/@status says which; the document holds nothing of what was asked for, so that two
     refusals of a status are the same bytes; but for back, the record on which a thing cannot
     be done as it stands, for who has just seen it. number is quoted when something broke. It stands
     in the frame of the reader: staff when signed in, citizen when not. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:import href="layout/page.xsl"/>
  <xsl:import href="layout/public.xsl"/>

  <xsl:template match="/page">
    <xsl:choose>
      <xsl:when test="@kind = 'staff'"><xsl:apply-templates select="." mode="staff"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="citizen"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="back != ''"><xsl:value-of select="p:t('status.not_now.title')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="p:t('status.', @status, '.title')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="prose">
      <p class="lead">
        <xsl:choose>
          <xsl:when test="back != ''"><xsl:value-of select="p:t('status.not_now.text')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t('status.', @status, '.text')"/></xsl:otherwise>
        </xsl:choose>
      </p>
      <xsl:if test="number != ''">
        <p><xsl:value-of select="p:t2('status.number', number)"/></p>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="back != ''"><p><a class="button" href="{back}"><xsl:value-of select="p:t('status.back')"/></a></p></xsl:when>
        <xsl:otherwise><p><a class="button" href="/"><xsl:value-of select="p:t('status.home')"/></a></p></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>
</xsl:stylesheet>
