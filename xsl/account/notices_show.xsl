<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>

  <xsl:template match="page" mode="main">
    <xsl:choose>
      <xsl:when test="notices/news">
        <p class="soft"><xsl:value-of select="p:t('notices.help')"/></p>
        <xsl:if test="notices/news[read_at = '']">
          <form class="form" method="post" action="/account/notices">
            <input type="hidden" name="csrf" value="{csrf}"/>
            <input type="hidden" name="until" value="{until}"/>
            <div class="buttons"><button type="submit" class="second"><xsl:value-of select="p:t('button.read_all')"/></button></div>
          </form>
        </xsl:if>
        <ul class="rows"><xsl:apply-templates select="notices/news" mode="news"/></ul>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('empty.notices')"/></p></xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="pager" mode="pager"/>
  </xsl:template>

  <xsl:template match="news" mode="news">
    <li>
      <xsl:choose>
        <xsl:when test="path != ''"><a href="{path}"><xsl:apply-templates select="." mode="words"/></a></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="words"/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="read_at = ''"><xsl:text> </xsl:text><span class="tag info"><xsl:value-of select="p:t('notices.new')"/></span></xsl:if>
      <p class="meta">
        <span><xsl:apply-templates select="created_at" mode="value"/></span>
        <xsl:if test="agency_name != ''"><span><xsl:value-of select="agency_name"/></span></xsl:if>
        <xsl:if test="code != ''"><span><xsl:apply-templates select="code" mode="value"/></span></xsl:if>
        <xsl:if test="code = '' and lookup_code != ''"><span><xsl:apply-templates select="lookup_code" mode="value"/></span></xsl:if>
        <xsl:if test="subject = 'casefile' and path = ''"><span><xsl:value-of select="p:t('notices.gone')"/></span></xsl:if>
      </p>
      <xsl:if test="read_at = ''">
        <form method="post" action="/account/notices">
          <input type="hidden" name="csrf" value="{/page/csrf}"/>
          <input type="hidden" name="notice_id" value="{id}"/>
          <button type="submit" class="second"><xsl:value-of select="p:t('button.read_one')"/></button>
        </form>
      </xsl:if>
    </li>
  </xsl:template>

  <xsl:template match="news" mode="words">
    <xsl:choose>
      <xsl:when test="p:has('news.', news)"><xsl:value-of select="p:t('news.', news)"/></xsl:when>
      <xsl:when test="p:has('access.', news)"><xsl:value-of select="p:t2('news.access', p:t('access.', news))"/></xsl:when>
      <xsl:otherwise><span class="code"><xsl:value-of select="news"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
